import { createHash } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import { seedScheme } from 'seeds/schemes/index.ts';
import type { FileStore } from '~/features/files/FileStore.server.ts';
import { publishResults } from '~/features/publishing/publish.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import * as ScoreRepository from '~/features/scores/ScoreRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';

/**
 * Two provinces made for the matrix. Every name and every draft figure carries a mark of its owner, so that an
 * answer can be searched for what it must not hold.
 */
export const PUBLISHED_YEAR = 2567;
export const DRAFT_YEAR = 2568;
export const AGENCIES = [
  { province: '97', district: '9701', code: 'mk97a1', draft: '61.31' },
  { province: '97', district: '9701', code: 'mk97a2', draft: '62.32' },
  { province: '97', district: '9702', code: 'mk97a3', draft: '63.33' },
  { province: '98', district: '9801', code: 'mk98b1', draft: '71.41' },
  { province: '98', district: '9801', code: 'mk98b2', draft: '72.42' },
] as const;
export const PROVINCES = ['97', '98'] as const;

/** The circular of province 97 went to a1 and a3, not to a2; the one of 98 to b1. */
export const CIRCULARS = {
  '97': { id: 'circular-mk97', recipients: ['mk97a1', 'mk97a3'], secret: 'หนังสือลับ mk97c' },
  '98': { id: 'circular-mk98', recipients: ['mk98b1'], secret: 'หนังสือลับ mk98c' },
} as const;

export async function createWorld(db: Kysely<DB>): Promise<void> {
  for (const year of [PUBLISHED_YEAR, DRAFT_YEAR]) await SchemeRepository.upsertScheme(db, seedScheme(year));
  for (const code of PROVINCES) {
    await db
      .insertInto('province')
      .values({ province_code: code, name_th: `จังหวัด mk${code}p`, name_en: `mk${code}p`, is_demo: true })
      .execute();
  }
  await db
    .insertInto('district')
    .values(
      ['9701', '9702', '9801'].map((code) => ({
        province_code: code.slice(0, 2),
        district_code: code,
        name_th: `อำเภอ ${code}`,
        name_en: code,
      })),
    )
    .execute();
  await db
    .insertInto('agency')
    .values(
      AGENCIES.map((agency) => ({
        province_code: agency.province,
        agency_code: agency.code,
        official_code: null,
        name_th: `อบต. ${agency.code}`,
        name_en: null,
        agency_type: 'tao',
        district_code: agency.district,
        is_demo: true,
      })),
    )
    .execute();
  await db
    .insertInto('agency_directory')
    .values(AGENCIES.map((agency) => ({ agency_code: agency.code, province_code: agency.province })))
    .execute();
  for (const province of PROVINCES) await createProvince(db, province);
}

async function createProvince(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const own = AGENCIES.filter((agency) => agency.province === province);
  const tenant = mintTenant({ provinceCode: province, scope: 'province' });
  const figures = (overall: (agency: (typeof own)[number]) => string): AgencyFigures[] =>
    own.map((agency) => ({
      agencyCode: agency.code,
      agencyType: 'tao',
      districtCode: agency.district,
      nameTh: `อบต. ${agency.code}`,
      isDemo: true,
      published: {
        overall: overall(agency),
        instruments: { iit: '90', eit: '90', oit: '90' },
        items: { i1: overall(agency) },
      },
    }));
  await withTenant(db, tenant, async (t) => {
    await ScoreRepository.saveProvinceYear(
      t,
      seedScheme(PUBLISHED_YEAR),
      figures(() => '90.00'),
    );
    await ScoreRepository.saveProvinceYear(
      t,
      seedScheme(DRAFT_YEAR),
      figures((agency) => agency.draft),
    );
  });
  await publishResults(db, tenant, PUBLISHED_YEAR);
  await createMeasureCycle(db, province);
  await createDocuments(db, province);
  await createLetterhead(db, province);
  await createFiles(db, province);
  await createDocumentJob(db, province);
  await db
    .insertInto('scenario')
    .values(
      own.map((agency) => ({
        province_code: province,
        scenario_id: `scenario-${agency.code}`,
        agency_code: agency.code,
        fiscal_year: PUBLISHED_YEAR,
        name: `ลองลับ ${agency.code}`,
        state: JSON.stringify({ set: 'i1:100', lock: '', cap: '', price: 10 }),
        created_by_user_id: null,
        created_by_office: null,
      })),
    )
    .execute();
}

/** Content of every file of the world, kept where the server looks for it by `keepWorldFiles`. */
export const FILE_TEXT = '%PDF-1.4\nmade for tests\n%%EOF\n';
const FILE_SHA = createHash('sha256').update(FILE_TEXT).digest('hex');

/** Keeps the bytes of the files that `createWorld` remembers. */
export async function keepWorldFiles(store: FileStore): Promise<void> {
  for (const provinceCode of PROVINCES)
    await store.put({ provinceCode, sha256: FILE_SHA }, Buffer.from(FILE_TEXT));
}

/** Evidence of each recipient, an enclosure of the circular that was sent, and one of a draft. */
async function createFiles(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const { id, recipients } = CIRCULARS[province];
  const file = {
    province_code: province,
    sha256: FILE_SHA,
    byte_size: Buffer.byteLength(FILE_TEXT),
    content_type: 'application/pdf',
    uploaded_by_user_id: null,
    uploaded_by_office: null,
  };
  const enclosure = { ...file, purpose: 'circular_enclosure' as const, agency_code: null };
  await db
    .insertInto('stored_file')
    .values([
      ...recipients.map((agency) => ({
        ...file,
        file_id: `evidence-${agency}`,
        purpose: 'report_evidence' as const,
        agency_code: agency,
        owner_id: null,
        name: `หลักฐานลับ ${agency}.pdf`,
      })),
      {
        ...enclosure,
        file_id: `enclosure-mk${province}`,
        owner_id: id,
        name: 'สิ่งที่ส่งมาด้วย.pdf',
        is_shared: true,
      },
      { ...enclosure, file_id: `draft-mk${province}`, owner_id: 'draft', name: 'ร่าง.pdf', is_shared: false },
    ])
    .execute();
}

/** An office that signs and its signature, which stay the province's own. */
async function createLetterhead(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const signatory = { province_code: province, signatory_id: `signatory-mk${province}` };
  await db
    .insertInto('document_signatory')
    .values({ ...signatory, place: 1, lines: [`ปลัดจังหวัด mk${province}s`], updated_by_office: null })
    .execute();
  await db
    .insertInto('document_picture')
    .values({
      ...signatory,
      picture_id: `picture-mk${province}`,
      purpose: 'signature',
      content: Buffer.from(`mk${province}`),
      width: 100,
      height: 40,
      name: `ลายมือชื่อลับ mk${province}.png`,
      uploaded_by_office: null,
    })
    .execute();
}

/** A document of each province, and of each agency that received its circular. */
async function createDocuments(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const { recipients } = CIRCULARS[province];
  await db
    .insertInto('issued_document')
    .values(
      [null, ...recipients].map((agency) => ({
        province_code: province,
        check_code: documentCode(province, agency),
        kind: agency ? 'agency-one-page' : 'governor-one-page',
        agency_code: agency,
        fiscal_year: PUBLISHED_YEAR,
        title: `เอกสาร ${agency ?? `mk${province}p`}`,
        asked: '{}',
        model: JSON.stringify({
          title: `เอกสาร ${agency ?? `mk${province}p`}`,
          digits: 'thai',
          isDemo: true,
          sections: [{ orientation: 'portrait', blocks: [] }],
        }),
        content_hash: `hash-${agency ?? province}`,
        batch: '2567-1',
        version: '0',
        verify_at: 'http://localhost/verify',
        is_demo: true,
        made_at: '2025-01-01T00:00:00Z',
        made_by_user_id: null,
        made_by_office: null,
      })),
    )
    .execute();
}

/** A job of each province that has made the document of its first recipient. */
async function createDocumentJob(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const [agency = ''] = CIRCULARS[province].recipients;
  const key = { province_code: province, job_id: `job-mk${province}` };
  await db
    .insertInto('document_job')
    .values({
      ...key,
      kind: 'agency-one-page',
      asked: JSON.stringify({ year: String(PUBLISHED_YEAR) }),
      fiscal_year: PUBLISHED_YEAR,
      formats: ['docx'],
      choice: JSON.stringify({ mode: 'district', value: '', name: `mk${province}p` }),
      state: 'done',
      claim_id: null,
      bind_problem: null,
      expires_at: '2099-01-01T00:00:00Z',
      verify_at: 'http://localhost/verify',
      created_by_user_id: null,
      created_by_office: `mk${province}p`,
      created_by_role: null,
    })
    .execute();
  await db
    .insertInto('document_job_item')
    .values({
      ...key,
      agency_code: agency,
      item_no: 1,
      name_th: `อบต. ${agency}`,
      is_checked: true,
      state: 'made',
      reason: null,
      check_code: documentCode(province, agency),
      files: JSON.stringify({ docx: { sha256: FILE_SHA, size: Buffer.byteLength(FILE_TEXT) } }),
      bound_page: null,
    })
    .execute();
}

/** `MK97-0000-0000` of a province, `MK97-A1A1-A1A1` of its agency. */
function documentCode(province: string, agency: string | null): string {
  const mark = agency ? agency.slice(4).toUpperCase().repeat(2) : '0000';
  return `MK${province}-${mark}-${mark}`;
}

async function createMeasureCycle(db: Kysely<DB>, province: (typeof PROVINCES)[number]): Promise<void> {
  const circular = CIRCULARS[province];
  const measure = {
    province_code: province,
    title: `มาตรการลับ mk${province}m`,
    steps: ['ขั้นตอน'],
    responsible_pattern: 'ทุกหน่วยงาน',
    timeframe_kind: 'whole_year',
    timeframe_text: null,
    follow_up: 'รายงาน',
    topic_nos: [1],
  };
  await db
    .insertInto('measure')
    .values({ ...measure, measure_id: `measure-mk${province}`, tied_items: '[]', source: null })
    .execute();
  await db
    .insertInto('import_batch')
    .values({
      province_code: province,
      batch_id: `import-mk${province}`,
      state: 'committed',
      file_name: `ไฟล์ลับ mk${province}f.csv`,
      byte_size: 3,
      sha256: 'x',
      content: Buffer.from(`รายการ,คะแนน\nmk${province},1`),
    })
    .execute();
  await db
    .insertInto('import_row')
    .values({
      province_code: province,
      batch_id: `import-mk${province}`,
      row_no: 1,
      kind: 'comment',
      agency_code: null,
      agency_text: null,
      fiscal_year: DRAFT_YEAR,
      node: null,
      score: null,
      printed: `mk${province}`,
      record: '{}',
      sheet: '',
      source_row: 2,
      source_column: 1,
      action: 'refused',
      stored: null,
    })
    .execute();
  await db
    .insertInto('circular')
    .values({
      province_code: province,
      circular_id: circular.id,
      number: `mk${province}/ว 1`,
      dated_on: '2024-10-15',
      subject: circular.secret,
      body: circular.secret,
      signed_role: null,
      results_fiscal_year: PUBLISHED_YEAR,
      measures_fiscal_year: DRAFT_YEAR,
      acknowledge_due_on: '2024-11-15',
      plan_due_on: null,
      report_6m_due_on: '2025-03-31',
      report_12m_due_on: '2025-09-30',
      state: 'sent',
      sent_at: new Date('2024-10-15T03:00:00Z'),
      recipients_text: null,
    })
    .execute();
  await db
    .insertInto('circular_measure')
    .values({
      ...measure,
      circular_id: circular.id,
      measure_no: 1,
      measure_id: `measure-mk${province}`,
      measure_version: 1,
    })
    .execute();
  for (const agency of circular.recipients) {
    const key = { province_code: province, circular_id: circular.id, agency_code: agency };
    await db
      .insertInto('circular_recipient')
      .values({ ...key, acknowledged_at: null, acknowledged_by_user_id: null, acknowledged_by_office: null })
      .execute();
    await db
      .insertInto('adoption')
      .values({
        ...key,
        measure_no: 1,
        decision: 'adopted',
        reason: null,
        adapted_text: null,
        decided_by_user_id: null,
      })
      .execute();
    const report = {
      province_code: province,
      fiscal_year: DRAFT_YEAR,
      agency_code: agency,
      round: '6m' as const,
    };
    await db
      .insertInto('compliance_report')
      .values({ ...report, prepared_by_office: null, review_comment: null })
      .execute();
    await db
      .insertInto('compliance_report_row')
      .values({
        ...report,
        row_no: 1,
        circular_id: circular.id,
        measure_no: 1,
        instrument: null,
        indicator_number: null,
        weakness: null,
        action: `งานลับ ${agency}`,
        responsible: null,
        status: 'in_progress',
        status_text: null,
        remark: null,
      })
      .execute();
  }
}
