import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';

const database = testDatabase();
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);

beforeAll(() => loadSmallProvince(database.db), 300_000);

/** The rows of the tables themselves, put together here and not by the database. */
async function readTables(t: TenantDb) {
  const own = <T extends 'circular' | 'adoption'>(table: T) =>
    t.trx
      .selectFrom(table as 'circular')
      .selectAll()
      .where('province_code', '=', '97')
      .execute();
  const read = async <R>(table: string) => (await own(table as 'circular')) as unknown as R[];
  return {
    circulars: (await own('circular')).filter(({ state }) => state === 'sent'),
    steps: await read<{ circular_id: string; step_no: number; state: string; by_office: string }>(
      'circular_step',
    ),
    versions: await read<{
      circular_id: string;
      version_no: number;
      issued_at: Date;
      issued_by_office: string | null;
    }>('circular_version'),
    recipients: await read<Recipient>('circular_recipient'),
    versionReceipts: await read<Recipient & { version_no: number }>('circular_version_receipt'),
    forwards: await read<{
      circular_id: string;
      agency_code: string;
      unit_name: string;
      forwarded_at: Date;
      forwarded_by_office: string | null;
      withdrawn_at: Date | null;
      withdrawn_by_office: string | null;
    }>('circular_forward'),
    decisions: await read<{
      circular_id: string;
      agency_code: string;
      measure_no: number;
      decision: string;
      decided_at: Date;
      letter_version: number;
    }>('adoption'),
    changes: await read<{
      circular_id: string;
      agency_code: string;
      measure_no: number;
      change_no: number;
      changed_by_office: string | null;
      undone_at: Date | null;
    }>('adoption_change'),
    editions: await read<{
      agency_code: string;
      fiscal_year: number;
      edition_no: number;
      submitted_at: Date;
      submitted_by_office: string | null;
      returned_at: Date | null;
      returned_by_office: string | null;
      approved_at: Date | null;
      approved_by_office: string | null;
      paper_office: string | null;
    }>('plan_edition'),
    history: await read<{
      agency_code: string;
      fiscal_year: number;
      round: string;
      row_no: number | null;
      act: string;
      at: Date;
      office: string | null;
    }>('report_history'),
    reports: await read<{
      agency_code: string;
      fiscal_year: number;
      round: string;
      state: string;
      submitted_at: Date | null;
      reviewed_at: Date | null;
      prepared_by_office: string | null;
    }>('compliance_report'),
  };
}

interface Recipient {
  circular_id: string;
  agency_code: string;
  opened_at: Date | null;
  acknowledged_at: Date | null;
  acknowledged_by_office: string | null;
}
type Tables = Awaited<ReturnType<typeof readTables>>;
type Line = readonly [string, string, Date | null, string | null, (string | number | null)?];

/** What happened at one recipient, as the rows say: step, act, moment, office, and what it is about. */
function linesOf(tables: Tables, circular: Tables['circulars'][number], agency: string): Line[] {
  const id = circular.circular_id;
  const year = circular.measures_fiscal_year;
  const here = <R extends { circular_id: string; agency_code: string }>(rows: R[]) =>
    rows.filter((row) => row.circular_id === id && row.agency_code === agency);
  const ofYear = <R extends { fiscal_year: number; agency_code: string }>(rows: R[]) =>
    rows.filter((row) => row.fiscal_year === year && row.agency_code === agency);
  const sentBy = tables.steps
    .filter((step) => step.circular_id === id && step.state === 'sent')
    .toSorted((a, b) => a.step_no - b.step_no)[0]?.by_office;
  const lines: Line[] = [
    ['sent', 'sent', circular.sent_at, sentBy ?? circular.signed_role],
    ['recipient', 'recipient', circular.sent_at, null],
  ];
  for (const each of tables.versions)
    if (each.circular_id === id && each.version_no > 1)
      lines.push(['version', 'version', each.issued_at, each.issued_by_office, each.version_no]);
  for (const each of here(tables.recipients)) {
    if (each.opened_at) lines.push(['opened', 'opened', each.opened_at, null]);
    if (each.acknowledged_at)
      lines.push(['acknowledged', 'acknowledged', each.acknowledged_at, each.acknowledged_by_office]);
  }
  for (const each of here(tables.versionReceipts)) {
    const no = each.version_no;
    if (each.opened_at) lines.push(['opened', 'openedVersion', each.opened_at, null, no]);
    if (each.acknowledged_at)
      lines.push([
        'acknowledged',
        'acknowledgedVersion',
        each.acknowledged_at,
        each.acknowledged_by_office,
        no,
      ]);
  }
  for (const each of here(tables.forwards)) {
    lines.push(['forwarded', 'forwarded', each.forwarded_at, each.forwarded_by_office, each.unit_name]);
    if (each.withdrawn_at)
      lines.push(['forwarded', 'withdrawn', each.withdrawn_at, each.withdrawn_by_office, each.unit_name]);
  }
  for (const each of here(tables.decisions)) {
    const changes = here(tables.changes)
      .filter((change) => change.measure_no === each.measure_no && change.undone_at === null)
      .toSorted((a, b) => b.change_no - a.change_no);
    const office = changes[0]?.changed_by_office ?? null;
    lines.push([
      'decided',
      each.decision,
      each.decided_at,
      office,
      `${each.measure_no}/${each.letter_version}`,
    ]);
  }
  for (const each of ofYear(tables.editions)) {
    const no = each.edition_no;
    lines.push(['planned', 'planSubmitted', each.submitted_at, each.submitted_by_office, no]);
    if (each.returned_at)
      lines.push(['planned', 'planReturned', each.returned_at, each.returned_by_office, no]);
    if (each.approved_at)
      lines.push([
        ...(['planned', 'planApproved', each.approved_at] as const),
        ...([each.approved_by_office ?? each.paper_office, no] as const),
      ]);
  }
  const acts = ofYear(tables.history).filter(
    ({ row_no, act }) =>
      row_no === null && ['submitted', 'returned', 'accepted', 'acceptance_undone'].includes(act),
  );
  for (const each of acts) lines.push([`report${each.round}`, each.act, each.at, each.office]);
  for (const each of ofYear(tables.reports)) {
    const known = new Set(acts.filter(({ round }) => round === each.round).map(({ act }) => act));
    const step = `report${each.round}`;
    if (each.submitted_at && !known.has('submitted'))
      lines.push([step, 'submitted', each.submitted_at, each.prepared_by_office]);
    if (['accepted', 'returned'].includes(each.state) && !known.has(each.state))
      lines.push([step, each.state, each.reviewed_at, null]);
  }
  return lines;
}

const inWords = ([step, act, at, office, about]: Line) =>
  [step, act, at?.toISOString() ?? '-', office ?? '-', about ?? '-'].join(' | ');

test('the ledger of every recipient says what the rows say, in the order it happened', async () => {
  const acts = new Set<string>();
  await asProvince(async (t) => {
    const tables = await readTables(t);
    for (const circular of tables.circulars)
      for (const { agency_code } of tables.recipients.filter(
        (each) => each.circular_id === circular.circular_id,
      )) {
        const events = await LedgerRepository.findAllEvents(t, {
          circularId: circular.circular_id,
          agencyCode: agency_code,
          fiscalYear: circular.measures_fiscal_year,
        });
        const lines = events.map(({ step, act, at, office, no, version, unit }) =>
          inWords([step, act, at, office, unit ?? (version === null ? no : `${no}/${version}`)]),
        );
        expect(lines.toSorted(), `${circular.circular_id} ${agency_code}`).toEqual(
          linesOf(tables, circular, agency_code).map(inWords).toSorted(),
        );
        const moments = events.map(({ at }) => at?.getTime() ?? Number.POSITIVE_INFINITY);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        for (const { act } of events) acts.add(act);
      }
  });
  // Else the comparison would say little.
  for (const act of [
    'openedVersion',
    'forwarded',
    'declined',
    'adapted',
    'planReturned',
    'accepted',
    'returned',
  ])
    expect([...acts]).toContain(act);
}, 60_000);

test('a measure that was dropped or decided does not wait; every other one in force does', async () => {
  await asProvince(async (t) => {
    const measures = await t.trx
      .selectFrom('circular_measure')
      .select(['circular_id', 'measure_no', 'removed_in'])
      .where('province_code', '=', '97')
      .execute();
    const { circulars, recipients, decisions } = await readTables(t);
    let open = 0;
    for (const { circular_id, measures_fiscal_year } of circulars)
      for (const { agency_code } of recipients.filter((each) => each.circular_id === circular_id)) {
        const waiting = measures.filter(
          (measure) =>
            measure.circular_id === circular_id &&
            measure.removed_in === null &&
            !decisions.some(
              (each) =>
                each.circular_id === circular_id &&
                each.agency_code === agency_code &&
                each.measure_no === measure.measure_no,
            ),
        ).length;
        const key = { circularId: circular_id, agencyCode: agency_code, fiscalYear: measures_fiscal_year };
        expect(await LedgerRepository.countUndecided(t, key)).toBe(waiting);
        open += waiting;
      }
    expect(open).toBeGreaterThan(0);
  });
}, 60_000);
