import { agenciesOf } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { DEMO_FISCAL_YEARS, demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { parseFigure, roundHalfUp2, Score } from '~/lib/decimal.ts';
import type { SpanYear } from './core/span.ts';
import * as PerceptionRepository from './PerceptionRepository.server.ts';
import { EXPERIENCES, type Experience } from './perception-search-params.ts';

const database = testDatabase();
const province97 = demoProvince('97');
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(districtCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode }), fn);

type Figures = ReadonlyMap<string, Partial<Record<'iit' | 'eit' | 'oit', Score>>>;

/** What the records themselves say of a year, read here and not by the database. */
function recordsOf(fiscalYear: number): Figures {
  const figures = demoProvinceYear(seedScheme(fiscalYear), province97);
  return new Map(
    figures.map(({ agencyCode, published }) => {
      const scores = (['iit', 'eit', 'oit'] as const).map(
        (code) => [code, parseFigure(published.instruments?.[code])] as const,
      );
      return [agencyCode, Object.fromEntries(scores.filter(([, score]) => score !== null))];
    }),
  );
}
const records = new Map<number, Figures>(DEMO_FISCAL_YEARS.map((year) => [year, recordsOf(year)]));

/** The quadrant by the rule itself: papers first, then experience; none unless every score is there. */
function placeOf(
  scores: Partial<Record<'iit' | 'eit' | 'oit', Score>> | undefined,
  by: Experience,
  cut: number,
) {
  const wanted = by === 'lower' ? [scores?.iit, scores?.eit] : [scores?.[by]];
  if (!scores?.oit || wanted.some((score) => !score)) return null;
  const experience = Score.min(...wanted.flatMap((score) => score ?? []));
  const good = [scores.oit, experience].map((score) => roundHalfUp2(score).gte(cut));
  return `${good[0] ? '+' : '-'}${good[1] ? '+' : '-'}`;
}
const NAMES = { '+-': 'papers_good', '++': 'both_good', '-+': 'experience_good', '--': 'both_poor' } as const;
const nameOf = (place: string | null) => (place === null ? null : NAMES[place as keyof typeof NAMES]);

const spanTo = (last: number, length: number, cut = '85'): SpanYear[] =>
  Array.from({ length }, (_, at) => ({ fiscalYear: last - length + 1 + at, cut }));
const filterOf = (by: Experience, span: SpanYear[]) => ({
  fiscalYear: span.at(-1)?.fiscalYear ?? 0,
  by,
  type: '',
  district: '',
  size: '',
  span,
});

beforeAll(() => loadSmallProvince(database.db), 120_000);

// 92 besides 85: in so small a province the year's own target leaves quadrants empty.
test.each(EXPERIENCES.flatMap((by) => ['85', '92'].map((cut) => [by, cut] as const)))(
  'quadrants, years in and years running by %s at %s are those of the records',
  async (by, cut) => {
    const span = spanTo(2568, 4, cut);
    const bodies = await asProvince((t) => PerceptionRepository.findAllBodies(t, filterOf(by, span)));
    expect(bodies.map((body) => body.agencyCode).sort()).toEqual(
      agenciesOf(province97)
        .map((agency) => agency.agencyCode)
        .sort(),
    );
    for (const body of bodies) {
      const places = span.map(({ fiscalYear }) =>
        nameOf(placeOf(records.get(fiscalYear)?.get(body.agencyCode), by, Number(cut))),
      );
      const running = places.length - 1 - places.findLastIndex((place) => place !== 'papers_good');
      expect(body, body.agencyCode).toMatchObject({
        quadrant: places.at(-1),
        yearsIn: places.filter((place) => place === 'papers_good').length,
        yearsKnown: places.filter((place) => place !== null).length,
        yearsRunning: running,
        years: span.map(({ fiscalYear }, at) => ({ fiscalYear, quadrant: places[at] })),
      });
      const scores = records.get(2568)?.get(body.agencyCode);
      if (scores?.oit && body.experience !== null) {
        const gap = roundHalfUp2(scores.oit).minus(body.experience).toNumber();
        expect(body.gap, body.agencyCode).toBe(gap);
      }
    }
  },
);

test('the counts of each year are those of the records, and all quadrants are met', async () => {
  const span = spanTo(2568, 5, '92');
  const counts = await asProvince((t) => PerceptionRepository.countByYear(t, filterOf('eit', span)));
  const met = new Set<string | null>();
  for (const [at, { fiscalYear }] of span.entries()) {
    const places = agenciesOf(province97).map((agency) =>
      nameOf(placeOf(records.get(fiscalYear)?.get(agency.agencyCode), 'eit', 92)),
    );
    for (const place of places) met.add(place);
    const count = (name: string | null) => places.filter((place) => place === name).length;
    expect(counts[at]).toEqual({
      fiscalYear,
      papersGood: count('papers_good'),
      bothGood: count('both_good'),
      experienceGood: count('experience_good'),
      bothPoor: count('both_poor'),
      absent: count(null),
      isPublished: true,
    });
  }
  expect([...met]).toEqual(expect.arrayContaining(Object.values(NAMES)));
});

test('a year without a target places nobody and breaks what runs', async () => {
  const span = [
    { fiscalYear: 2567, cut: null },
    { fiscalYear: 2568, cut: '92' },
  ];
  const bodies = await asProvince((t) => PerceptionRepository.findAllBodies(t, filterOf('eit', span)));
  expect(bodies.every((body) => body.years[0]?.quadrant === null && body.yearsRunning <= 1)).toBe(true);
});

test('an absent score is absent: no quadrant, no gap, not the lower of two, and it breaks what runs', async () => {
  const span = spanTo(2568, 3, '92');
  const before = await asProvince((t) => PerceptionRepository.findAllBodies(t, filterOf('iit', span)));
  const chosen = before.find((body) => body.oit !== null && body.iit !== null);
  const row = (year: number) =>
    database.db
      .updateTable('agency_year')
      .set({ iit: null })
      .where('fiscal_year', '=', year)
      .where('agency_code', '=', chosen?.agencyCode ?? '')
      .execute();
  await row(2567);
  await row(2568);
  const ask = (by: Experience) =>
    asProvince(async (t) => {
      const bodies = await PerceptionRepository.findAllBodies(t, filterOf(by, span));
      return bodies.find((body) => body.agencyCode === chosen?.agencyCode);
    });
  expect(await ask('iit')).toMatchObject({ quadrant: null, experience: null, gap: null, yearsRunning: 0 });
  expect(await ask('lower')).toMatchObject({ quadrant: null, experience: null, gap: null, yearsKnown: 1 });
  expect(await ask('eit')).toMatchObject({ yearsKnown: 3, iit: null });
});

test('a filter leaves only its own; a district chief sees the district’s bodies', async () => {
  const span = spanTo(2567, 2);
  const taos = await asProvince((t) =>
    PerceptionRepository.findAllBodies(t, { ...filterOf('eit', span), type: 'tao', district: '9702' }),
  );
  expect(taos.length).toBeGreaterThan(0);
  expect(taos.every((body) => body.agencyType === 'tao')).toBe(true);
  const large = await asProvince((t) =>
    PerceptionRepository.findAllBodies(t, { ...filterOf('eit', span), size: 'large' }),
  );
  const ofSize = agenciesOf(province97).filter(({ sizeClass }) => sizeClass === 'large');
  expect(large.map((body) => body.agencyCode).sort()).toEqual(
    ofSize.map(({ agencyCode }) => agencyCode).sort(),
  );
  const own = agenciesOf(province97).filter((agency) => agency.districtCode === '9701');
  const seen = await asDistrict('9701', (t) => PerceptionRepository.findAllBodies(t, filterOf('eit', span)));
  expect(seen.map((body) => body.agencyCode).sort()).toEqual(own.map((agency) => agency.agencyCode).sort());
});
