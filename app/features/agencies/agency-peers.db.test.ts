import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { formatHalfUp2, Score } from '~/lib/decimal.ts';
import { readPeerFigures } from './peers.server.ts';

const database = testDatabase();
const YEAR = 2566;

beforeAll(() => loadSmallProvince(database.db), 120_000);

/** Published scores of the province by agency and figure, read raw: what the statistics are made of. */
async function rawScores() {
  const bodies = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .where('is_published', '=', true)
    .execute();
  const items = await database.db
    .selectFrom('item_score')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .where('is_published', '=', true)
    .execute();
  return bodies.map((body) => {
    const scores = new Map<string, Score>();
    const figures = [
      'overall',
      'iit',
      'eit',
      'oit',
      ...Array.from({ length: 10 }, (_, at) => `ind_${at + 1}`),
    ];
    for (const figure of figures) {
      const value = (body as unknown as Record<string, string | null>)[figure];
      if (value != null) scores.set(figure.replace('ind_', ''), new Score(value));
    }
    for (const { agency_code, item_code, score } of items)
      if (agency_code === body.agency_code && score !== null) scores.set(item_code, new Score(score));
    return { agencyCode: body.agency_code, agencyType: body.agency_type, scores };
  });
}

/** The quantile between the two nearest scores, as spreadsheets have it. */
function quantile(scores: readonly Score[], share: number): Score {
  const sorted = scores.toSorted((a, b) => a.cmp(b));
  const place = new Score(sorted.length - 1).times(share);
  const [low, high] = [sorted[place.floor().toNumber()], sorted[place.ceil().toNumber()]] as [Score, Score];
  return low.plus(high.minus(low).times(place.minus(place.floor())));
}

const ask = (agencyCode: string, agencyType: string) =>
  readPeerFigures(database.db, '97', { fiscalYear: YEAR, agencyCode, agencyType, isDemo: true });

test('quartiles and percentile of every figure and item are those of the published rows', async () => {
  const bodies = await rawScores();
  const types = [...new Set(bodies.map(({ agencyType }) => agencyType))];
  let told = 0;
  for (const type of types) {
    const own = bodies.filter(({ agencyType }) => agencyType === type);
    const body = own[Math.floor(own.length / 2)];
    if (!body) continue;
    const { figures } = await ask(body.agencyCode, type);
    const nodes = [...new Set(own.flatMap(({ scores }) => [...scores.keys()]))];
    for (const node of nodes) {
      const scores = own.flatMap((each) => each.scores.get(node) ?? []);
      const found = figures.find((figure) => figure.node === node);
      if (scores.length < 5) {
        expect(found, `${type} ${node}`).toBeUndefined();
        continue;
      }
      told += 1;
      const mine = body.scores.get(node);
      const share =
        mine &&
        new Score(scores.filter((score) => score.lt(mine)).length)
          .plus(new Score(scores.filter((score) => score.eq(mine)).length).div(2))
          .times(100)
          .div(scores.length);
      expect(found, `${type} ${node}`).toMatchObject({
        n: scores.length,
        q1: Number(formatHalfUp2(quantile(scores, 0.25))),
        median: Number(formatHalfUp2(quantile(scores, 0.5))),
        q3: Number(formatHalfUp2(quantile(scores, 0.75))),
        percentile: share ? Number(formatHalfUp2(share)) : null,
        placedAmong: share ? scores.length : null,
      });
    }
  }
  expect(told).toBeGreaterThan(50);
});

test('a type of fewer than five bodies is told nothing, and invented bodies are no peers of real ones', async () => {
  const bodies = await rawScores();
  const few = bodies.find(
    ({ agencyType }) => bodies.filter((body) => body.agencyType === agencyType).length < 5,
  );
  expect(few).toBeDefined();
  expect(await ask(few?.agencyCode ?? '', few?.agencyType ?? '')).toEqual({
    figures: [],
    typeMeans: undefined,
  });
  const real = await readPeerFigures(database.db, '97', {
    fiscalYear: YEAR,
    agencyCode: 'x',
    agencyType: 'tao',
    isDemo: false,
  });
  expect(real).toEqual({ figures: [], typeMeans: undefined });
});

test('a body that is a draft again is in no place', async () => {
  const bodies = (await rawScores()).filter(({ agencyType }) => agencyType === 'tao');
  const [own, other] = bodies;
  const before = (await ask(own?.agencyCode ?? '', 'tao')).figures.find(({ node }) => node === 'overall');
  const setPublished = (isPublished: boolean) =>
    database.db
      .updateTable('agency_year')
      .set({ is_published: isPublished })
      .where('province_code', '=', '97')
      .where('fiscal_year', '=', YEAR)
      .where('agency_code', '=', other?.agencyCode ?? '')
      .execute();
  await setPublished(false);
  const after = (await ask(own?.agencyCode ?? '', 'tao')).figures.find(({ node }) => node === 'overall');
  await setPublished(true);
  expect(before?.placedAmong).toBe(bodies.length);
  expect(after?.placedAmong ?? 0).toBe(bodies.length - 1 >= 5 ? bodies.length - 1 : 0);
});
