import { createWorld, PUBLISHED_YEAR } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as AddresseeRepository from './AddresseeRepository.server.ts';
import { aCircularIn, asProvince97 } from './circulars.fixture.ts';
import { NOBODY, type RecipientRule, type WeaknessCondition } from './core/recipient-rule.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

const database = testDatabase();
const AS_OF = 2569;
/** Figures of the published year; a2 has no e9, a3 no row of the year at all, b1 is of another province. */
const FIGURES: Record<string, { e9?: string; overall?: string; eit?: string; ind_7?: string }> = {
  mk97a1: { e9: '59.994', overall: '80.00', eit: '84.99', ind_7: '60.00' },
  mk97a2: { overall: '70.00', eit: '85.00', ind_7: '59.996' },
  mk97a4: { e9: '60.00', overall: '60.00', eit: '90.00', ind_7: '10' },
};

beforeAll(async () => {
  await createWorld(database.db);
  const extra = [
    { agency_code: 'mk97a4', agency_type: 'pao', district_code: null, name_th: 'อบจ. mk97a4' },
    { agency_code: 'unit-1', agency_type: 'regional_unit', district_code: null, name_th: 'สำนักงานหนึ่ง' },
    {
      agency_code: 'unit-2',
      agency_type: 'regional_unit',
      district_code: '9701',
      name_th: 'ที่ทำการปกครองอำเภอ',
    },
    {
      agency_code: 'unit-3',
      agency_type: 'regional_unit',
      district_code: '9701',
      name_th: 'ปิดแล้ว',
      closed_on: '2025-01-31',
    },
  ];
  await database.db
    .insertInto('agency')
    .values(extra.map((row) => ({ province_code: '97', official_code: null, name_en: null, ...row })))
    .execute();
  const key = { province_code: '97', fiscal_year: PUBLISHED_YEAR };
  await database.db
    .insertInto('agency_year')
    .values({ ...key, agency_code: 'mk97a4', agency_type: 'pao', name_th: 'อบจ.', is_published: true })
    .execute();
  for (const [agencyCode, { e9, ...heads }] of Object.entries(FIGURES)) {
    await database.db
      .updateTable('agency_year')
      .set(heads)
      .where('fiscal_year', '=', PUBLISHED_YEAR)
      .where('agency_code', '=', agencyCode)
      .execute();
    if (e9)
      await database.db
        .insertInto('item_score')
        .values({ ...key, agency_code: agencyCode, item_code: 'e9', score: e9, is_published: true })
        .execute();
  }
  for (const table of ['item_score', 'node_score', 'agency_year'] as const)
    await database.db
      .deleteFrom(table)
      .where('fiscal_year', '=', PUBLISHED_YEAR)
      .where('agency_code', '=', 'mk97a3')
      .execute();
});

const found = (rule: Partial<RecipientRule>, resultsFiscalYear = PUBLISHED_YEAR) =>
  asProvince97(database.db, (t) =>
    AddresseeRepository.findAllByRule(t, { ...NOBODY, ...rule }, { resultsFiscalYear, asOf: AS_OF }),
  );
const split = async (rule: Partial<RecipientRule>) => {
  const rows = await found(rule);
  const codes = (isAddressed: boolean) =>
    rows
      .filter((row) => row.isAddressed === isAddressed)
      .map((row) => row.agencyCode)
      .toSorted();
  return { addressed: codes(true), apart: codes(false) };
};
const condition = (
  node: string,
  threshold: string,
  operator: WeaknessCondition['operator'] = 'below',
): WeaknessCondition => ({ node, operator, threshold });

describe('by group, type, district and choice', () => {
  test.each<[Partial<RecipientRule>, string[]]>([
    [{ mode: 'all', trees: ['scored'] }, ['mk97a1', 'mk97a2', 'mk97a3', 'mk97a4']],
    [{ mode: 'all', trees: ['regional'] }, ['unit-1', 'unit-2']],
    [
      { mode: 'all', trees: ['scored', 'regional'] },
      ['mk97a1', 'mk97a2', 'mk97a3', 'mk97a4', 'unit-1', 'unit-2'],
    ],
    [{ mode: 'types', types: ['pao', 'regional_unit'] }, ['mk97a4', 'unit-1', 'unit-2']],
    [{ mode: 'districts', trees: ['scored'], districts: ['9701'] }, ['mk97a1', 'mk97a2']],
    [{ mode: 'districts', trees: ['regional'], districts: ['9701', '9801'] }, ['unit-2']],
    [{ mode: 'chosen', agencies: ['mk97a3', 'mk98b1', 'unit-3', 'unit-1'] }, ['mk97a3', 'unit-1']],
    [NOBODY, []],
  ])('%j', async (rule, codes) => {
    expect(await split(rule)).toEqual({ addressed: codes, apart: [] });
  });
});

describe('by weakness', () => {
  /** The same by hand, in hundredths, on the figures as they are read (rounded half-up to two places). */
  const hundredths = (text: string | undefined) =>
    text === undefined ? null : Math.round(Number(text) * 100 + 1e-6);
  const column: Record<string, 'e9' | 'overall' | 'eit' | 'ind_7'> = {
    e9: 'e9',
    overall: 'overall',
    eit: 'eit',
    '7': 'ind_7',
  };
  const byHand = (conditions: readonly WeaknessCondition[], joined: 'and' | 'or') => {
    const answer: { addressed: string[]; apart: string[] } = { addressed: [], apart: [] };
    for (const code of ['mk97a1', 'mk97a2', 'mk97a3', 'mk97a4']) {
      const verdicts = conditions.map(({ node, operator, threshold }) => {
        const value = hundredths(FIGURES[code]?.[column[node] ?? 'e9']);
        const limit = hundredths(threshold) ?? 0;
        return value === null ? null : operator === 'below' ? value < limit : value <= limit;
      });
      const decisive = joined !== 'and';
      const verdict = verdicts.includes(decisive) ? decisive : verdicts.includes(null) ? null : !decisive;
      if (verdict === true) answer.addressed.push(code);
      if (verdict === null) answer.apart.push(code);
    }
    return answer;
  };

  test.each<[WeaknessCondition[], 'and' | 'or']>([
    [[condition('e9', '60')], 'and'],
    [[condition('e9', '60', 'at_most')], 'and'],
    [[condition('overall', '70')], 'and'],
    [[condition('overall', '70', 'at_most')], 'and'],
    [[condition('eit', '85')], 'and'],
    [[condition('7', '60')], 'and'],
    [[condition('7', '60', 'at_most')], 'and'],
    [[condition('e9', '60'), condition('overall', '75')], 'and'],
    [[condition('e9', '60'), condition('overall', '75')], 'or'],
    [[condition('e9', '10'), condition('overall', '10')], 'or'],
    [[condition('e9', '60.01'), condition('eit', '91'), condition('overall', '81')], 'and'],
  ])('%j joined by %s', async (conditions, joined) => {
    expect(await split({ mode: 'weakness', conditions, joined })).toEqual(byHand(conditions, joined));
  });

  test('who lacks the figure is named apart, who is decided by another one is not', async () => {
    const rule = {
      mode: 'weakness' as const,
      conditions: [condition('e9', '60'), condition('overall', '75')],
    };
    expect(await split({ ...rule, joined: 'or' })).toEqual({
      addressed: ['mk97a1', 'mk97a2', 'mk97a4'],
      apart: ['mk97a3'],
    });
    expect(await split({ ...rule, joined: 'and' })).toEqual({ addressed: [], apart: ['mk97a2', 'mk97a3'] });
  });

  test('each body comes with its figures as they are read', async () => {
    const rows = await found({
      mode: 'weakness',
      conditions: [condition('7', '100'), condition('e9', '100')],
    });
    expect(rows.map((row) => [row.agencyCode, row.figures]).toSorted()).toEqual([
      ['mk97a1', ['60.00', '59.99']],
      ['mk97a2', ['60.00', null]],
      ['mk97a3', [null, null]],
      ['mk97a4', ['10.00', '60.00']],
    ]);
  });

  test('a year that is not published says nothing of anybody', async () => {
    const rows = await found({ mode: 'weakness', conditions: [condition('overall', '100')] }, 2568);
    expect(rows.map((row) => row.isAddressed)).toEqual([false, false, false, false]);
  });

  test('the newest year to judge on is the newest published one, of the own province alone', async () => {
    expect(await asProvince97(database.db, AddresseeRepository.findNewestResultsYear)).toBe(PUBLISHED_YEAR);
  });

  test('the list and its figures are frozen at sending', async () => {
    const id = await aCircularIn(database.db, 'sent', {
      mode: 'weakness',
      conditions: [condition('e9', '60'), condition('overall', '95')],
      joined: 'and',
    });
    await database.db
      .updateTable('item_score')
      .set({ score: '99' })
      .where('agency_code', '=', 'mk97a1')
      .where('item_code', '=', 'e9')
      .execute();
    const recipients = await asProvince97(database.db, (t) => RecipientRepository.findAll(t, id));
    expect(recipients.map((row) => [row.agencyCode, row.basisFigures])).toEqual([
      ['mk97a1', ['59.99', '80.00']],
    ]);
  });
});

test('a closed unit keeps what it received', async () => {
  const id = await aCircularIn(database.db, 'sent', { mode: 'all', trees: ['regional'] });
  await database.db
    .updateTable('agency')
    .set({ closed_on: '2025-06-30' })
    .where('agency_code', '=', 'unit-1')
    .execute();
  const recipients = await asProvince97(database.db, (t) => RecipientRepository.findAll(t, id));
  expect(recipients.map((row) => row.agencyCode).toSorted()).toEqual(['unit-1', 'unit-2']);
});
