import { demoCycle } from 'seeds/demo/cycle/cycle.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import * as DutyRepository from '~/features/reminders/DutyRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { cellState, stateAt } from './core/cell-state.ts';
import { openDuties } from './core/open-duties.ts';
import * as MatrixRepository from './MatrixRepository.server.ts';
import * as OverdueRepository from './OverdueRepository.server.ts';
import * as RateRepository from './RateRepository.server.ts';
import * as SummaryRepository from './SummaryRepository.server.ts';

const TODAY = '2026-11-21';
const WHOLE = { type: '', district: '', size: '' };
const database = testDatabase();
const cycle = demoCycle(demoProvince('97'), (fiscalYear) => {
  const figures = demoProvinceYear(seedScheme(fiscalYear), demoProvince('97'));
  return new Set(
    figures.filter(({ published }) => Number(published.instruments?.eit) < 85).map((each) => each.agencyCode),
  );
});
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const filterOf = (changes: Partial<MatrixRepository.MatrixFilter> = {}): MatrixRepository.MatrixFilter => ({
  ...{ fiscalYear: 2568, circularId: '', round: '6m', scope: WHOLE, tree: '', today: TODAY },
  ...changes,
});

beforeAll(() => loadSmallProvince(database.db), 120_000);

/** The rows of the tables themselves, counted here and not by the database. */
const readTables = (t: TenantDb) =>
  Promise.all([
    t.trx
      .selectFrom('circular')
      .selectAll()
      .where('province_code', '=', '97')
      .where('state', '=', 'sent')
      .execute(),
    t.trx.selectFrom('circular_recipient').selectAll().where('province_code', '=', '97').execute(),
    t.trx.selectFrom('circular_measure').selectAll().where('province_code', '=', '97').execute(),
    t.trx.selectFrom('adoption').selectAll().where('province_code', '=', '97').execute(),
    t.trx.selectFrom('compliance_report').selectAll().where('province_code', '=', '97').execute(),
    t.trx.selectFrom('compliance_report_row').selectAll().where('province_code', '=', '97').execute(),
    t.trx.selectFrom('agency').selectAll().where('province_code', '=', '97').execute(),
  ]).then(([circulars, recipients, measures, adoptions, reports, reportRows, agencies]) => ({
    ...{ circulars, recipients, measures, adoptions, reports, reportRows, agencies },
  }));

test('every sent circular can be followed, newest first', async () => {
  const circulars = await asProvince((t) => MatrixRepository.findAllCirculars(t));
  const sent = [...cycle.circulars, ...cycle.others].filter((circular) => circular.sentAt);
  expect(circulars.map((circular) => circular.circularId).toSorted()).toEqual(
    sent.map((circular) => circular.circularId).toSorted(),
  );
});

test.each([
  [2568, '6m'],
  [2568, '12m'],
  [2569, '6m'],
] as const)('each cell of %i, %s says what was recorded', async (fiscalYear, round) => {
  const { columns, rows, tables } = await asProvince(async (t) => ({
    columns: await MatrixRepository.findAllColumns(t, filterOf({ fiscalYear, round })),
    rows: await MatrixRepository.findAllRows(t, filterOf({ fiscalYear, round })),
    tables: await readTables(t),
  }));
  const ofYear = tables.circulars.filter((circular) => circular.measures_fiscal_year === fiscalYear);
  const inForce = tables.measures.filter(
    (measure) =>
      measure.removed_in === null && ofYear.some(({ circular_id }) => circular_id === measure.circular_id),
  );
  expect(columns.map((each) => `${each.circularId} ${each.measureNo}`).toSorted()).toEqual(
    inForce.map((each) => `${each.circular_id} ${each.measure_no}`).toSorted(),
  );
  const recipients = tables.recipients.filter((each) =>
    ofYear.some(({ circular_id }) => circular_id === each.circular_id),
  );
  expect(rows.map(({ agencyCode }) => agencyCode).toSorted()).toEqual(
    [...new Set(recipients.map((each) => each.agency_code))].toSorted(),
  );
  for (const row of rows) {
    columns.forEach((column, at) => {
      const isHere = (each: { circular_id: string | null; agency_code: string }) =>
        each.circular_id === column.circularId && each.agency_code === row.agencyCode;
      const receipt = recipients.find(isHere);
      const decision = tables.adoptions.find(
        (each) => isHere(each) && each.measure_no === column.measureNo,
      )?.decision;
      const reported = tables.reportRows.find(
        (each) =>
          isHere(each) &&
          each.measure_no === column.measureNo &&
          each.fiscal_year === fiscalYear &&
          each.round === round,
      )?.status;
      const expected = receipt
        ? cellState({
            acknowledgedAt: receipt.acknowledged_at,
            decision: decision ?? null,
            reportStatus: reported ?? null,
          })
        : null;
      expect(stateAt(row.cells, at), `${row.agencyCode} ${column.circularId} ${column.measureNo}`).toBe(
        expected,
      );
    });
  }
});

test('the matrix, the overview and the reminders agree on what is overdue', async () => {
  const { rows, columns, overdue, open } = await asProvince(async (t) => ({
    rows: await MatrixRepository.findAllRows(t, filterOf()),
    columns: await MatrixRepository.findAllColumns(t, filterOf()),
    overdue: await OverdueRepository.findAllOverdue(t, {
      resultsFiscalYear: 2567,
      today: TODAY,
      scope: WHOLE,
    }),
    open: await DutyRepository.findAllOpen(t),
  }));
  const idOf = new Map(columns.map(({ circular, circularId }) => [circular, circularId]));
  const inMatrix = rows.flatMap((row) =>
    openDuties(row.open).flatMap(({ circular, duty, days }) =>
      days > 0 ? [`${row.agencyCode} ${idOf.get(circular)} ${duty} ${days}`] : [],
    ),
  );
  expect(inMatrix.length).toBeGreaterThan(10);
  expect(inMatrix.toSorted()).toEqual(
    overdue.map((each) => `${each.agencyCode} ${each.circularId} ${each.duty} ${each.days}`).toSorted(),
  );
  const reminded = open.filter(({ fiscalYear, dueOn }) => fiscalYear === 2568 && dueOn < TODAY);
  expect(reminded.map((each) => `${each.agencyCode} ${each.circularId} ${each.duty}`).toSorted()).toEqual(
    inMatrix.map((text) => text.replace(/ \d+$/, '')).toSorted(),
  );
});

test('rates by type and measure are what the rows of the tables say', async () => {
  const { groups, measures, tables } = await asProvince(async (t) => ({
    groups: await RateRepository.findAllGroupRates(t, filterOf({ fiscalYear: 2569 })),
    measures: await RateRepository.findAllMeasureRates(t, filterOf({ fiscalYear: 2569 })),
    tables: await readTables(t),
  }));
  const ofYear = tables.circulars.filter((circular) => circular.measures_fiscal_year === 2569);
  const asked = ofYear.flatMap((circular) =>
    tables.recipients
      .filter(({ circular_id }) => circular_id === circular.circular_id)
      .map((recipient) => ({ circular, recipient })),
  );
  const dayOf = (moment: Date | string) =>
    new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const count = (list: typeof asked) => {
    const done = list.filter(({ recipient }) => recipient.acknowledged_at);
    const dated = done.filter(({ circular }) => circular.acknowledge_due_on);
    return {
      expected: list.length,
      actual: done.length,
      dated: dated.length,
      onTime: dated.filter(
        ({ circular, recipient }) =>
          dayOf(recipient.acknowledged_at ?? '') <= (circular.acknowledge_due_on ?? ''),
      ).length,
    };
  };
  const all = groups.find(({ by, duty }) => by === 'all' && duty === 'acknowledge');
  expect(all).toMatchObject(count(asked));
  expect(all?.onTime).toBeLessThan(all?.expected ?? 0);
  const typeSum = groups.filter(({ by, duty }) => by === 'type' && duty === 'acknowledge');
  expect(typeSum.reduce((sum, { actual }) => sum + actual, 0)).toBe(all?.actual);
  const regional = groups.find(
    ({ by, group, duty }) => by === 'type' && group === 'regional_unit' && duty === 'acknowledge',
  );
  const units = new Set(tables.agencies.filter((each) => !each.is_scored).map((each) => each.agency_code));
  if (regional)
    expect(regional).toMatchObject(count(asked.filter(({ recipient }) => units.has(recipient.agency_code))));

  for (const rate of measures.filter(({ duty }) => duty === 'decide')) {
    const decided = tables.adoptions.filter(
      (each) => each.circular_id === rate.circularId && each.measure_no === rate.measureNo,
    );
    expect([rate.actual, rate.onTime, rate.dated]).toEqual([decided.length, 0, 0]);
  }
  for (const rate of measures.filter(({ duty }) => duty === 'report6m')) {
    const taken = tables.adoptions.filter(
      (each) =>
        each.circular_id === rate.circularId &&
        each.measure_no === rate.measureNo &&
        each.decision !== 'declined',
    );
    const reported = taken.filter((each) =>
      tables.reportRows.some(
        (row) =>
          row.agency_code === each.agency_code &&
          row.round === '6m' &&
          row.circular_id === rate.circularId &&
          row.measure_no === rate.measureNo &&
          tables.reports.some(
            (report) =>
              report.agency_code === row.agency_code &&
              report.fiscal_year === 2569 &&
              report.round === '6m' &&
              (report.state === 'submitted' || report.state === 'accepted'),
          ),
      ),
    );
    expect([rate.expected, rate.actual], rate.title).toEqual([taken.length, reported.length]);
  }
});

test('where a letter sets no date, nothing is asked for by a day and nothing is late', async () => {
  const { rates, rows } = await asProvince(async (t) => {
    await t.trx
      .updateTable('circular')
      .set({
        acknowledge_due_on: null,
        plan_due_on: null,
        report_6m_due_on: null,
        report_12m_due_on: null,
      })
      .where('province_code', '=', '97')
      .execute();
    const found = {
      rates: await RateRepository.findAllGroupRates(t, filterOf()),
      rows: await MatrixRepository.findAllRows(t, filterOf()),
    };
    for (const circular of [...cycle.circulars, ...cycle.others])
      await t.trx
        .updateTable('circular')
        .set({
          acknowledge_due_on: circular.acknowledgeDueOn,
          plan_due_on: circular.planDueOn,
          report_6m_due_on: circular.report6mDueOn,
          report_12m_due_on: circular.report12mDueOn,
        })
        .where('province_code', '=', '97')
        .where('circular_id', '=', circular.circularId)
        .execute();
    return found;
  });
  expect(rows.map(({ open }) => open).join('')).toBe('');
  expect(new Set(rates.map(({ duty }) => duty))).toEqual(new Set(['acknowledge', 'decide']));
  expect(rates.every(({ dated, onTime }) => dated === 0 && onTime === 0)).toBe(true);
});

test('filters keep only those agencies; another province and another district see nothing of it', async () => {
  const find = (t: TenantDb, changes: Partial<MatrixRepository.MatrixFilter> = {}) =>
    MatrixRepository.findAllRows(t, filterOf({ fiscalYear: 2569, ...changes }));
  const { all, taos, scored, regional } = await asProvince(async (t) => ({
    all: await find(t),
    taos: await find(t, { scope: { ...WHOLE, type: 'tao' } }),
    scored: await find(t, { tree: 'scored' }),
    regional: await find(t, { tree: 'regional' }),
  }));
  const codes = (rows: typeof all) => rows.map(({ agencyCode }) => agencyCode);
  expect(codes(taos)).toEqual(codes(all.filter((row) => row.agencyType === 'tao')));
  expect(codes(scored)).toEqual(codes(all.filter((row) => row.isScored)));
  expect(codes(regional)).toEqual(codes(all.filter((row) => !row.isScored)));
  expect(scored.length + regional.length).toBe(all.length);
  const foreign = mintTenant({ provinceCode: '98', scope: 'province' });
  expect(await withTenant(database.db, foreign, (t) => find(t))).toEqual([]);
  const district = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9702' });
  const seen = await withTenant(database.db, district, (t) => find(t));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(all.length);
});

test('the summary of a measure tells of reports handed in alone', async () => {
  const [circular] = cycle.circulars;
  const circularId = circular?.circularId ?? '';
  const { rows, tables } = await asProvince(async (t) => ({
    rows: await SummaryRepository.findAllByMeasure(t, { circularId, measureNo: 1, fiscalYear: 2568 }),
    tables: await readTables(t),
  }));
  expect(rows).toHaveLength(circular?.receipts.length ?? 0);
  for (const row of rows) {
    const decision = tables.adoptions.find(
      (each) =>
        each.circular_id === circularId && each.measure_no === 1 && each.agency_code === row.agencyCode,
    );
    expect([row.decision, row.reason]).toEqual([decision?.decision ?? null, decision?.reason ?? null]);
    for (const round of ['6m', '12m'] as const) {
      const report = tables.reports.find(
        (each) => each.agency_code === row.agencyCode && each.fiscal_year === 2568 && each.round === round,
      );
      const isIn = report?.state === 'submitted' || report?.state === 'accepted';
      const reported = tables.reportRows.find(
        (each) =>
          each.agency_code === row.agencyCode &&
          each.fiscal_year === 2568 &&
          each.round === round &&
          each.circular_id === circularId &&
          each.measure_no === 1,
      );
      expect(row[`status${round}`]).toBe((isIn && reported?.status) || null);
    }
  }
});
