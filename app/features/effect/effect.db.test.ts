import { demoCycle } from 'seeds/demo/cycle/cycle.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { measureStock } from 'seeds/measure-stock/index.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, Score } from '~/lib/decimal.ts';
import { outcomeOf } from './core/outcome.ts';
import { sameItem } from './core/same-item.ts';
import * as EffectRepository from './EffectRepository.server.ts';
import { readMeasures } from './load-effect.server.ts';

const database = testDatabase();
const FISCAL_YEAR = 2568;
const cycle = demoCycle(demoProvince('97'), (fiscalYear) => {
  const figures = demoProvinceYear(seedScheme(fiscalYear), demoProvince('97'));
  return new Set(
    figures.filter(({ published }) => Number(published.instruments?.eit) < 85).map((each) => each.agencyCode),
  );
});
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(districtCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode }), fn);
const WHOLE = { type: '', district: '', size: '' };
const wantedItems = (measureId: string, items: readonly string[]) =>
  items.map((code) => ({ measureId, start: code, next: code }));

beforeAll(() => loadSmallProvince(database.db), 120_000);

/** Raw rows, read past the repository. */
async function scoresOf(fiscalYear: number) {
  const rows = await database.db
    .selectFrom('item_score')
    .select(['agency_code', 'item_code', 'score'])
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', fiscalYear)
    .execute();
  return new Map(rows.map((row) => [`${row.agency_code} ${row.item_code}`, row.score]));
}

/** What the records say of an agency and a measure of the library, over every letter of the year. */
function answerOf(agencyCode: string, title: string) {
  const letters = cycle.circulars.filter((each) => each.measuresFiscalYear === FISCAL_YEAR);
  const asked = letters.flatMap((letter) => {
    const measureNo = letter.measures.findIndex((measure) => measure.title === title) + 1;
    const receipt = letter.receipts.find((each) => each.agencyCode === agencyCode);
    return measureNo > 0 && receipt ? [{ letter, measureNo, receipt }] : [];
  });
  if (asked.length === 0) return { answer: 'not_addressed', isDone: false };
  const decisions = asked.flatMap(({ receipt, measureNo }) =>
    receipt.decisions.filter((each) => each.measureNo === measureNo).map((each) => each.decision),
  );
  const answer = ['adopted', 'adapted', 'declined'].find((each) => decisions.some((made) => made === each));
  const report = cycle.reports.find(
    (each) => each.agencyCode === agencyCode && each.fiscalYear === FISCAL_YEAR && each.round === '12m',
  );
  const isReported = report?.state === 'submitted' || report?.state === 'accepted';
  const isDone = asked.some(({ letter, measureNo }) =>
    report?.rows.some(
      (row) => row.circularId === letter.circularId && row.measureNo === measureNo && row.status === 'done',
    ),
  );
  return { answer: answer ?? 'silent', isDone: isReported && isDone };
}

test.each(['took', 'done'] as const)(
  'bodies, sides and means by "%s" are those of the raw rows and of the records',
  async (by) => {
    const [before, after] = [await scoresOf(FISCAL_YEAR - 1), await scoresOf(FISCAL_YEAR)];
    const items = ['e1', 'e2', 'e5'];
    const { measures, bodies, means } = await asProvince(async (t) => {
      const found = await EffectRepository.findAllMeasures(t, FISCAL_YEAR);
      const wanted = found.flatMap(({ measureId }) => wantedItems(measureId, items));
      const filter = { ...WHOLE, fiscalYear: FISCAL_YEAR, by, wanted };
      return {
        measures: found,
        bodies: await EffectRepository.findAllBodies(t, filter),
        means: await EffectRepository.findAllMeans(t, filter),
      };
    });
    expect(measures).toHaveLength(9);
    const codes = [...new Set([...before.keys()].map((key) => key.split(' ')[0] ?? ''))];
    for (const { measureId, title } of measures) {
      const expected = codes.flatMap((agencyCode) => {
        const [start, next] = [before, after].map((scores) =>
          items.map((item) => scores.get(`${agencyCode} ${item}`) ?? null),
        );
        if (!start || !next || [...start, ...next].includes(null)) return [];
        const { answer, isDone } = answerOf(agencyCode, title);
        const isAdopter = answer === 'adopted' || answer === 'adapted';
        if (by === 'done' && isAdopter && !isDone) return [];
        const mean = (scores: (string | null)[]) => meanOf(scores.map((score) => new Score(score ?? 0)));
        return [{ agencyCode, answer, isAdopter, start: mean(start), next: mean(next) }];
      });
      const found = bodies.filter((body) => body.measureId === measureId);
      expect(found.map(({ agencyCode, answer, isAdopter }) => ({ agencyCode, answer, isAdopter }))).toEqual(
        expected
          .map(({ agencyCode, answer, isAdopter }) => ({ agencyCode, answer, isAdopter }))
          .sort((a, b) => (a.agencyCode < b.agencyCode ? -1 : 1)),
      );
      for (const isAdopter of [true, false]) {
        const side = expected
          .filter((each) => each.isAdopter === isAdopter)
          .map(({ agencyCode, start, next }) => ({
            agencyCode,
            start: (start ?? new Score(0)).toDecimalPlaces(8),
            next: (next ?? new Score(0)).toDecimalPlaces(8),
          }))
          .sort((a, b) => a.start.cmp(b.start) || (a.agencyCode < b.agencyCode ? -1 : 1));
        const lower = side.slice(0, Math.ceil(side.length / 2));
        const halves = [
          { half: null, of: side },
          { half: 'lower', of: lower },
          { half: 'higher', of: side.slice(lower.length) },
        ].filter((each) => each.of.length > 0);
        expect(means.filter((each) => each.measureId === measureId && each.isAdopter === isAdopter)).toEqual(
          expect.arrayContaining(
            halves.map(({ half, of }) => ({
              measureId,
              isAdopter,
              half,
              n: of.length,
              start: roundHalfUp2(meanOf(of.map((each) => each.start)) ?? new Score(0)).toNumber(),
              change: roundHalfUp2(
                meanOf(of.map((each) => each.next.minus(each.start))) ?? new Score(0),
              ).toNumber(),
            })),
          ),
        );
      }
    }
    expect(new Set(bodies.map((body) => body.answer))).toEqual(
      new Set(['adopted', 'adapted', 'declined', 'silent', 'not_addressed']),
    );
  },
);

test('a body that lacks one tied score in either year is left out, not counted as zero', async () => {
  const ask = () =>
    asProvince((t) =>
      EffectRepository.findAllBodies(t, {
        ...WHOLE,
        fiscalYear: FISCAL_YEAR,
        by: 'took',
        wanted: wantedItems('any', ['e1', 'e2']),
      }),
    );
  const before = await ask();
  const lacking = before[0]?.agencyCode ?? '';
  const change = (score: string | null) =>
    database.db
      .updateTable('item_score')
      .set({ score, source_text: score === null ? '-' : null })
      .where('province_code', '=', '97')
      .where('fiscal_year', '=', FISCAL_YEAR)
      .where('agency_code', '=', lacking)
      .where('item_code', '=', 'e2')
      .execute();
  const kept = (await scoresOf(FISCAL_YEAR)).get(`${lacking} e2`) ?? null;
  await change(null);
  const codes = (await ask()).map((body) => body.agencyCode);
  await change(kept);
  expect(codes).toEqual(before.map((body) => body.agencyCode).filter((code) => code !== lacking));
});

test('nineteen bodies are too few to tell, of every measure and by either rule', async () => {
  for (const by of ['took', 'done'] as const) {
    const rows = await asProvince((t) => readMeasures(t, FISCAL_YEAR, { ...WHOLE, by }));
    expect(rows).toHaveLength(9);
    expect(rows.every((row) => row.verdict === 'few' && row.interval === null)).toBe(true);
  }
});

test('filters narrow; a district chief sees the own district, by indicators; another province sees nothing', async () => {
  const taos = await asProvince((t) => readMeasures(t, FISCAL_YEAR, { ...WHOLE, by: 'took', type: 'tao' }));
  expect(taos[0]?.sets.flatMap((set) => [...set.adopters, ...set.others])).toSatisfy(
    (bodies: { agencyType: string }[]) => bodies.every((body) => body.agencyType === 'tao'),
  );
  const seen = await asDistrict('9701', async (t) => {
    const rows = await readMeasures(t, FISCAL_YEAR, { ...WHOLE, by: 'took' });
    const wanted = [{ measureId: 'any', start: '6', next: '6' }];
    const filter = { ...WHOLE, fiscalYear: FISCAL_YEAR, by: 'took' as const, wanted };
    return { rows, bodies: await EffectRepository.findAllBodies(t, filter) };
  });
  expect(seen.rows.every((row) => row.basis !== 'items')).toBe(true);
  expect(seen.bodies.length).toBeGreaterThan(0);
  expect(seen.bodies.every((body) => /^\d\d9701/.test(body.agencyCode))).toBe(true);
  const foreign = mintTenant({ provinceCode: '98', scope: 'province' });
  expect(await withTenant(database.db, foreign, (t) => EffectRepository.findAllMeasuresYears(t))).toEqual([]);
});

test('years with circulars are listed with whether their results are there', async () => {
  expect(await asProvince((t) => EffectRepository.findAllMeasuresYears(t))).toEqual([
    { fiscalYear: 2569, hasResults: false, isPublished: true },
    { fiscalYear: 2568, hasResults: true, isPublished: true },
  ]);
});

test('items declared equal are followed; where one is not, its indicator; nothing tied gives nothing', () => {
  const all = [2562, 2563, 2564, 2565, 2566, 2567, 2568].map(seedScheme);
  const years = { start: seedScheme(2567), next: seedScheme(2568), all, seesItems: true };
  const tiedOf = (code: string) => measureStock.find(({ stockCode }) => stockCode === code)?.tiedItems ?? [];
  expect(outcomeOf(tiedOf('OPS-01'), years)).toEqual({
    basis: 'items',
    nodes: [
      { start: 'e1', next: 'e1' },
      { start: 'e2', next: 'e2' },
    ],
  });
  const byIndicator = { basis: 'indicators', nodes: [{ start: '6', next: '6' }] };
  expect(outcomeOf(tiedOf('OPS-01'), { ...years, seesItems: false })).toEqual(byIndicator);
  expect(outcomeOf([{ fiscalYear: 2567, itemCode: 'e3' }], years)).toEqual(byIndicator);
  expect(outcomeOf([{ fiscalYear: 2567, itemCode: 'o34' }], years)).toEqual({
    basis: 'items',
    nodes: [{ start: 'o34', next: 'o27' }],
  });
  // An item of an earlier year is followed through every crosswalk between, forwards as well as backwards.
  expect(sameItem(all, 2566, 'o42', 2568)).toBe('o27');
  expect(sameItem(all, 2568, 'o27', 2566)).toBe('o42');
  expect(
    sameItem(
      all.filter(({ fiscalYear }) => fiscalYear !== 2567),
      2566,
      'o42',
      2568,
    ),
  ).toBeNull();
  expect(outcomeOf([], years)).toBeNull();
  expect(outcomeOf([{ fiscalYear: 2567, itemCode: 'e99' }], years)).toBeNull();
});
