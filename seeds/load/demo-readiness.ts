import { demoProvinces } from '../demo/provinces.ts';
import { demoReadiness } from '../demo/readiness.ts';
import { insertNewRows } from './BulkRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince } from './store.ts';

/** Invented links and looks at them; what people have changed since stays as it is. */
export const demoReadinessSeeds: readonly Seed[] = demoProvinces.map((province) => ({
  name: `demo/readiness/${province.code}`,
  title: `ลิงก์ OIT ของจังหวัด${province.nameTh} / disclosure links of ${province.nameEn}`,
  version: versionOf('seeds/demo', 'seeds/factories', 'seeds/schemes', 'seeds/load/demo-readiness.ts'),
  load: async (db) => {
    const { links, checks } = demoReadiness(province);
    await asProvince(db, province.code, async (t) => {
      const common = { province_code: t.provinceCode, is_demo: true };
      await insertNewRows(
        t.trx,
        'readiness_link',
        links.map((link) => ({
          ...common,
          agency_code: link.agencyCode,
          fiscal_year: link.fiscalYear,
          item_code: link.itemCode,
          url: link.url,
          responsible_unit: link.responsibleUnit,
          note: link.note,
          is_check_waiting: false,
          version: 1,
          updated_at: link.updatedAt,
          updated_by_office: link.responsibleUnit,
        })),
      );
      await insertNewRows(
        t.trx,
        'readiness_check',
        checks.map((check) => ({
          ...common,
          check_id: check.checkId,
          agency_code: check.agencyCode,
          fiscal_year: check.fiscalYear,
          item_code: check.itemCode,
          url: check.url,
          checked_at: check.checkedAt,
          outcome: check.outcome,
          reason: check.reason,
          http_status: check.httpStatus,
          final_url: check.httpStatus === 200 ? check.url : null,
          file_kind: check.fileKind,
          bytes: check.bytes,
          is_partial: false,
          sha256: check.sha256,
          date_found: check.dateFound,
          date_source: check.dateFound ? 'header' : null,
          chain: [],
        })),
      );
    });
    return `${links.length} + ${checks.length}`;
  },
}));
