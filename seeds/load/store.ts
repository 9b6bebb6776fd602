import { publishResults } from '~/features/publishing/publish.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { saveProvinceYear } from '~/features/scores/ScoreRepository.server.ts';
import { type Database, mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import type { CircularRecord } from '../factories/circular.ts';
import type { ProvinceRecord } from '../factories/places.ts';
import type { ReportRecord } from '../factories/report.ts';
import * as CycleRepository from './CycleRepository.server.ts';
import * as ReferenceRepository from './ReferenceRepository.server.ts';

/** One transaction with everything of one province in sight; seeds and tests prove nothing, the owner runs them. */
export async function asProvince<T>(
  db: Database,
  provinceCode: string,
  fn: (t: TenantDb) => Promise<T>,
): Promise<T> {
  return withTenant(db, mintTenant({ provinceCode, scope: 'province' }), fn);
}

/** The province with its districts and agencies; what is there already is brought up to date. */
export async function storeProvince(db: Database, province: ProvinceRecord): Promise<void> {
  await ReferenceRepository.upsertProvinces(db, [province]);
  await asProvince(db, province.code, async (t) => {
    await ReferenceRepository.upsertDistricts(t, province.districts);
    await ReferenceRepository.upsertAgencies(t, province.agencies);
  });
}

/** The province's figures of the scheme's year, as its draft or published. The scheme must be stored. */
export async function storeProvinceYear(
  db: Database,
  provinceCode: string,
  scheme: Scheme,
  figures: readonly AgencyFigures[],
  { published = true }: { published?: boolean } = {},
): Promise<void> {
  await asProvince(db, provinceCode, (t) => saveProvinceYear(t, scheme, figures));
  if (!published) return;
  await publishResults(db, mintTenant({ provinceCode, scope: 'province' }), scheme.fiscalYear);
}

/** A circular as it stands, with its measures (also in the library) and receipts. Its agencies must be stored. */
export async function storeCircular(
  db: Database,
  provinceCode: string,
  circular: CircularRecord,
): Promise<void> {
  await asProvince(db, provinceCode, async (t) => {
    await CycleRepository.insertLibrary(t, circular.measures, circular.measuresFiscalYear);
    await CycleRepository.insertCirculars(t, [circular]);
  });
}

/** Reports as they stand, with their rows. The circulars they report on must be stored. */
export async function storeReports(
  db: Database,
  provinceCode: string,
  reports: readonly ReportRecord[],
): Promise<void> {
  await asProvince(db, provinceCode, (t) => CycleRepository.insertReports(t, reports));
}
