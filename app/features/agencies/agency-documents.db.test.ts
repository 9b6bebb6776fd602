import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults } from '~/features/publishing/publish.server.ts';
import { saveProvinceYear } from '~/features/scores/ScoreRepository.server.ts';
import { type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as AgencyDocumentsRepository from './AgencyDocumentsRepository.server.ts';
import * as AgencyDutiesRepository from './AgencyDutiesRepository.server.ts';
import * as AgencyRepository from './AgencyRepository.server.ts';
import { asAgency, asProvince, figures, insertPlaces } from './agencies.fixture.ts';

const database = testDatabase();
const read = <T>(tenant: Tenant, fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
const key = (agency: string, fiscalYear: number) => ({
  province_code: '97',
  fiscal_year: fiscalYear,
  agency_code: agency,
});

const planRow = (agency: string, fiscalYear: number, rowNo: number) => ({
  ...key(agency, fiscalYear),
  row_no: rowNo,
  results_fiscal_year: fiscalYear - 1,
  topic_no: rowNo,
  item_codes: ['o34'],
  measure: `มาตรการ ${fiscalYear}/${rowNo}`,
});

const circular = (id: string, resultsFiscalYear: number, state: 'draft' | 'sent', sentAt: string | null) => ({
  province_code: '97',
  circular_id: id,
  subject: `เรื่อง ${id}`,
  body: '-',
  results_fiscal_year: resultsFiscalYear,
  measures_fiscal_year: resultsFiscalYear + 1,
  state,
  sent_at: sentAt,
  acknowledge_due_on: '2023-12-15',
});

beforeAll(async () => {
  const { db } = database;
  await insertPlaces(db);
  await read(asProvince, async (t) => {
    for (const year of [2566, 2567])
      await saveProvinceYear(t, seedScheme(year), [figures('a', { overall: '90.00' })]);
  });
  await publishResults(db, asProvince, 2566);
  const comment = (agency: string, fiscalYear: number, no: number) => ({
    ...key(agency, fiscalYear),
    comment_no: no,
    instrument: 'eit',
    part: 1,
    item_code: 'e4',
    finding: `ข้อค้นพบ ${agency} ${fiscalYear}/${no}`,
    cited_items: ['o34', 'o35'],
  });
  await db
    .insertInto('evaluator_comment')
    .values([comment('a', 2566, 2), comment('a', 2566, 1), comment('a', 2567, 1), comment('b', 2566, 1)])
    .execute();
  await db
    .insertInto('failed_item')
    .values({ ...key('a', 2567), item_code: 'o2', reason: 'เหตุผล', appeal_outcome: null })
    .execute();
  await db
    .insertInto('development_point')
    .values({ ...key('a', 2567), point_no: 1, item_text: 'ประเด็น', points: 'ก\nข', score: '88.865' })
    .execute();
  await db
    .insertInto('plan_row')
    .values([planRow('a', 2567, 2), planRow('a', 2567, 1), planRow('a', 2566, 1), planRow('b', 2567, 1)])
    .execute();
  await db
    .insertInto('limitation')
    .values([2566, 2567].map((year) => ({ ...key('a', year), limitation_no: 1, limitation: `ปี ${year}` })))
    .execute();
  await insertMeasureCycle();
});

async function insertMeasureCycle(): Promise<void> {
  const { db } = database;
  await db
    .insertInto('circular')
    .values([
      circular('old', 2565, 'sent', '2022-11-01T00:00:00Z'),
      circular('new', 2566, 'sent', '2023-11-01T00:00:00Z'),
      circular('others', 2566, 'sent', '2023-11-02T00:00:00Z'),
      circular('unsent', 2566, 'draft', null),
    ])
    .execute();
  const measure = (id: string, no: number) => ({
    province_code: '97',
    circular_id: id,
    measure_no: no,
    title: '-',
    steps: [],
    responsible_pattern: '-',
    timeframe_kind: 'whole_year',
    follow_up: '-',
    topic_nos: [],
  });
  await db
    .insertInto('circular_measure')
    .values([measure('new', 1), measure('new', 2)])
    .execute();
  const recipient = (id: string, agency: string, acknowledgedAt: string | null) => ({
    province_code: '97',
    circular_id: id,
    agency_code: agency,
    acknowledged_at: acknowledgedAt,
  });
  await db
    .insertInto('circular_recipient')
    .values([
      recipient('old', 'a', null),
      recipient('new', 'a', '2023-11-05T00:00:00Z'),
      recipient('new', 'b', null),
      recipient('others', 'b', null),
      recipient('unsent', 'a', null),
    ])
    .execute();
  await db
    .insertInto('adoption')
    .values({
      province_code: '97',
      circular_id: 'new',
      measure_no: 1,
      agency_code: 'a',
      decision: 'adopted',
    })
    .execute();
  await db
    .insertInto('compliance_report')
    .values([
      { ...key('a', 2567), round: '6m', state: 'submitted' },
      { ...key('a', 2567), round: '12m', state: 'draft' },
      { ...key('b', 2567), round: '6m', state: 'submitted' },
    ])
    .execute();
  const row = (agency: string, no: number, status: 'in_progress' | 'done') => ({
    ...key(agency, 2567),
    round: '6m' as const,
    row_no: no,
    action: '-',
    status,
  });
  await db
    .insertInto('compliance_report_row')
    .values([row('a', 1, 'in_progress'), row('a', 2, 'done'), row('a', 3, 'done'), row('b', 1, 'done')])
    .execute();
}

describe('what was written about a result', () => {
  test('the comments of the year and agency, in order', async () => {
    const rows = await read(asAgency('a'), (t) => AgencyDocumentsRepository.findAllComments(t, 'a', 2566));
    expect(rows.map((row) => row.finding)).toEqual(['ข้อค้นพบ a 2566/1', 'ข้อค้นพบ a 2566/2']);
    expect(rows[0]?.citedItems).toEqual(['o34', 'o35']);
  });

  test('what is said of a draft result is as hidden as the result', async () => {
    const counts = (tenant: Tenant) =>
      read(tenant, async (t) => [
        (await AgencyDocumentsRepository.findAllComments(t, 'a', 2567)).length,
        (await AgencyDocumentsRepository.findAllFailedItems(t, 'a', 2567)).length,
        (await AgencyDocumentsRepository.findAllDevelopmentPoints(t, 'a', 2567)).length,
      ]);
    expect(await counts(asAgency('a'))).toEqual([0, 0, 0]);
    expect(await counts(asAgency('a', true))).toEqual([1, 1, 1]);
  });

  test("another agency's comments stay its own", async () => {
    const rows = await read(asAgency('b', true), (t) =>
      AgencyDocumentsRepository.findAllComments(t, 'a', 2566),
    );
    expect(rows).toEqual([]);
  });
});

describe('measures', () => {
  test('results of a year lead to the measures of the next, also without any result', async () => {
    const plan = (agency: string, year: number) =>
      read(asAgency(agency), async (t) =>
        (await AgencyDocumentsRepository.findAllPlanRows(t, agency, year)).map((row) => row.measure),
      );
    expect(await plan('a', 2566)).toEqual(['มาตรการ 2567/1', 'มาตรการ 2567/2']);
    expect(await plan('a', 2565)).toEqual(['มาตรการ 2566/1']);
    expect(await plan('b', 2566)).toEqual(['มาตรการ 2567/1']);
    expect(await plan('a', 2567)).toEqual([]);
  });

  test('limitations belong to the year of the measures', async () => {
    const rows = await read(asAgency('a'), (t) => AgencyDocumentsRepository.findAllLimitations(t, 'a', 2567));
    expect(rows.map((row) => row.limitation)).toEqual(['ปี 2567']);
  });

  test('years that hold a document: of a plan, a report or a circular that was sent', async () => {
    const years = (agency: string) =>
      read(asAgency(agency), (t) => AgencyRepository.findAllYearsWithDocuments(t, agency));
    expect(await years('a')).toEqual([2567, 2566, 2565]);
    expect(await years('b')).toEqual([2567, 2566]);
    expect(await years('c')).toEqual([]);
  });
});

describe('circulars and reports', () => {
  test('those sent to the agency, newest first, with its receipt and decisions', async () => {
    const rows = await read(asAgency('a', true), (t) => AgencyDutiesRepository.findAllCirculars(t, 'a'));
    expect(
      rows.map((row) => [row.circularId, row.acknowledgedAt !== null, row.decided, row.measures]),
    ).toEqual([
      ['new', true, 1, 2],
      ['old', false, 0, 0],
    ]);
    expect(rows[0]?.acknowledgeDueOn).toBe('2023-12-15');
  });

  test('the provincial office sees the circulars of its province as issued, not as received', async () => {
    const rows = await read(asAgency('p'), (t) => AgencyDutiesRepository.findAllCirculars(t, 'p'));
    expect(rows.map((row) => [row.circularId, row.isRecipient])).toEqual([
      ['others', false],
      ['new', false],
      ['old', false],
    ]);
  });

  test('reports count their rows by status; one still being written is for its own agency', async () => {
    const reports = (withDrafts: boolean) =>
      read(asAgency('a'), (t) => AgencyDutiesRepository.findAllReports(t, 'a', { withDrafts }));
    expect(await reports(false)).toMatchObject([
      { fiscalYear: 2567, round: '6m', rows: 3, notStarted: 0, inProgress: 1, done: 2 },
    ]);
    expect((await reports(true)).map((row) => [row.round, row.state, row.rows])).toEqual([
      ['12m', 'draft', 0],
      ['6m', 'submitted', 3],
    ]);
  });
});

test('an agency is called what it was called in the year', async () => {
  const identity = (from: number, to: number | null, name: string, type: string) => ({
    province_code: '97',
    agency_code: 'c',
    valid_from_fiscal_year: from,
    valid_to_fiscal_year: to,
    name_th: name,
    agency_type: type,
    district_code: '9702',
  });
  await database.db
    .insertInto('agency_identity')
    .values([
      identity(2562, 2566, 'อบต. เดิม', 'tao'),
      identity(2567, null, 'เทศบาลใหม่', 'subdistrict_municipality'),
    ])
    .execute();
  const nameIn = (year: number) =>
    read(asAgency('c'), async (t) => (await AgencyRepository.findIdentity(t, 'c', year))?.nameTh);
  expect(await Promise.all([2561, 2562, 2566, 2567, 2570].map(nameIn))).toEqual([
    undefined,
    'อบต. เดิม',
    'อบต. เดิม',
    'เทศบาลใหม่',
    'เทศบาลใหม่',
  ]);
  // A change recorded afterwards for a year with a result does not rename the result.
  await database.db
    .insertInto('agency_year')
    .values({
      province_code: '97',
      fiscal_year: 2567,
      agency_code: 'c',
      agency_type: 'tao',
      district_code: '9702',
      name_th: 'อบต. ตามผล',
      is_published: true,
    })
    .execute();
  expect(await nameIn(2567)).toBe('อบต. ตามผล');
});
