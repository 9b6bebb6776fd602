import { expect, test } from 'vitest';
import { reckonings } from './evidence.ts';
import { judgeAll, LEAST_BODIES, LEAST_SETS, type Verdict } from './judge.ts';
import { matchedSets } from './match.ts';
import { twoSidedP } from './student-t.ts';
import { PLAIN_WORLD, provinceIn, type World } from './worlds.fixture.ts';

const WORLDS = 150;

/** How often, of so many invented provinces, a lone measure gets each verdict. */
function verdictsIn(name: string, changes: Partial<World>, worlds = WORLDS): Record<Verdict, number> {
  const counts = { better: 0, unclear: 0, not_better: 0, apart: 0, few: 0, untied: 0 };
  for (let at = 0; at < worlds; at += 1) {
    const [judgement] = judgeAll([provinceIn({ ...PLAIN_WORLD, ...changes }, `${name} ${at}`)]);
    if (judgement) counts[judgement.verdict] += 1;
  }
  return counts;
}

const CHOICES: Record<string, Partial<World>> = {
  'the worst scores, all of them and nobody else': { rule: 'worst_only' },
  'the worst scores mostly': { rule: 'mostly_worst' },
  'rather the worse scores': { rule: 'rather_worse' },
  'the truly worst and nobody else': { rule: 'worst_only', choiceBy: 'quality' },
  'the truly worst mostly': { rule: 'mostly_worst', choiceBy: 'quality' },
  'rather the truly better': { rule: 'rather_better', choiceBy: 'quality' },
  'one type rather than the other, which rises by itself': { rule: 'by_type', drift: 2, trendOfSmallType: 6 },
  anyone: {},
};
const CONDITIONS: Record<string, Partial<World>> = {
  'survey scores': {},
  'noisy scores': { noise: 8 },
  'scores near the ceiling that rise': { mean: 97, drift: 3 },
  'one disclosure item': { disclosureItems: 1, mean: 80, spread: 15 },
  'scores that draw together': { growth: 0.6 },
};
const NO_EFFECT = Object.entries(CHOICES).flatMap(([choice, rule]) =>
  Object.entries(CONDITIONS).map(
    ([condition, changes]) => [choice, condition, { ...changes, ...rule }] as const,
  ),
);

test.each(NO_EFFECT)(
  'without effect, where adopters are %s (%s), at most 5 in 100 look effective',
  (choice, condition, changes) => {
    expect(verdictsIn(`${choice} ${condition}`, changes).better / WORLDS).toBeLessThanOrEqual(0.05);
  },
);

test.each([
  ['a small province', { bodies: 40 }],
  ['a large province', { bodies: 330, share: 0.88 }],
  ['few who did not adopt', { share: 0.88 }],
  ['few who adopted', { share: 0.15 }],
] satisfies [string, Partial<World>][])(
  'without effect, in %s where rather the worse adopt, at most 5 in 100 look effective',
  (name, changes) => {
    const { better } = verdictsIn(name, { rule: 'rather_worse', ...changes }, 120);
    expect(better / 120).toBeLessThanOrEqual(0.05);
  },
);

test('where everything spreads out, the worst do not look effective; falling from the ceiling neither', () => {
  for (const condition of [{ growth: 1.3 }, { mean: 97, drift: -4 }] satisfies Partial<World>[])
    for (const choiceBy of ['score', 'quality'] as const) {
      const changes = { ...condition, rule: 'mostly_worst', choiceBy } as const;
      expect(verdictsIn(JSON.stringify(changes), changes).better / WORLDS).toBeLessThanOrEqual(0.05);
    }
});

test('of pages with nine measures without effect, at most 5 in 100 call any of them effective', () => {
  const pages = 60;
  for (const rule of ['anyone', 'rather_worse'] as const) {
    let wrong = 0;
    for (let page = 0; page < pages; page += 1) {
      const measures = Array.from({ length: 9 }, (_, at) =>
        provinceIn({ ...PLAIN_WORLD, rule }, `page ${rule} ${page} ${at}`),
      );
      if (judgeAll(measures).some(({ verdict }) => verdict === 'better')) wrong += 1;
    }
    expect(wrong / pages).toBeLessThanOrEqual(0.05);
  }
});

test('comparing changes alone would call the worst improved by nothing; this is what is guarded against', () => {
  let fooled = 0;
  for (let at = 0; at < WORLDS; at += 1) {
    const bodies = provinceIn({ ...PLAIN_WORLD, rule: 'mostly_worst' }, `plain ${at}`);
    const plain = reckonings(matchedSets(bodies), bodies)?.find(({ key }) => key === 'all_bodies');
    if (plain && plain.estimate > 0 && twoSidedP(plain.estimate / plain.standardError, plain.df) < 0.05)
      fooled += 1;
  }
  expect(fooled / WORLDS).toBeGreaterThan(0.4);
});

test.each([
  ['anyone adopts', { rule: 'anyone' }, 0.95],
  ['rather the worse adopt', { rule: 'rather_worse' }, 0.9],
  ['mostly the worst adopt', { rule: 'mostly_worst' }, 0.75],
  ['rather the truly better adopt', { rule: 'rather_better', choiceBy: 'quality' }, 0.8],
  ['few did not adopt', { rule: 'anyone', share: 0.85 }, 0.6],
] satisfies [string, Partial<World>, number][])(
  'a real effect of 8 points is seen where %s',
  (name, changes, least) => {
    const { better } = verdictsIn(`eight ${name}`, { effect: 8, ...changes }, 60);
    expect(better / 60).toBeGreaterThanOrEqual(least);
  },
);

test('a real effect of 8 points is seen on a page of nine', () => {
  let seen = 0;
  for (let page = 0; page < 20; page += 1) {
    const measures = Array.from({ length: 9 }, (_, at) =>
      provinceIn({ ...PLAIN_WORLD, effect: at === 4 ? 8 : 0 }, `one of nine ${page} ${at}`),
    );
    if (judgeAll(measures)[4]?.verdict === 'better') seen += 1;
  }
  expect(seen / 20).toBeGreaterThanOrEqual(0.9);
});

test('harm shows as "not better", never as better', () => {
  const { better, not_better } = verdictsIn('harm', { effect: -8 }, 60);
  expect(better).toBe(0);
  expect(not_better / 60).toBeGreaterThan(0.8);
});

test('too few bodies, groups far apart and nothing to follow are told apart', () => {
  const bodies = (count: number, isAdopter: boolean, start: number) =>
    Array.from({ length: count }, (_, at) => ({
      agencyCode: `${isAdopter}${at}`,
      agencyType: 'tao',
      isAdopter,
      start: String(start + (at % 3)),
      next: String(start + ((at * 7) % 5)),
    }));
  const verdictOf = (adopters: number, others: number, apart: number) =>
    judgeAll([[...bodies(adopters, true, 60), ...bodies(others, false, 60 + apart)]])[0]?.verdict;
  expect(verdictOf(LEAST_BODIES - 1, 40, 0)).toBe('few');
  expect(verdictOf(40, LEAST_BODIES - 1, 0)).toBe('few');
  expect(verdictOf(LEAST_SETS, LEAST_SETS, 0)).not.toMatch(/few|apart/);
  expect(verdictOf(40, 40, 20)).toBe('apart');
  expect(judgeAll([null])[0]?.verdict).toBe('untied');
});

test('the word agrees with the interval, and the order of the bodies does not matter', () => {
  const measures = Array.from({ length: 6 }, (_, at) =>
    provinceIn({ ...PLAIN_WORLD, effect: at * 2 }, `agree ${at}`),
  );
  const judged = judgeAll(measures);
  for (const { verdict, interval, alpha } of judged) {
    expect(verdict).toBe(
      (interval?.low ?? 0) > 0 ? 'better' : (interval?.high ?? 0) < 0 ? 'not_better' : 'unclear',
    );
    expect(alpha).toBeGreaterThanOrEqual(0.05 / measures.length);
  }
  const turned = judgeAll(measures.map((subjects) => subjects.toReversed()));
  turned.forEach((judgement, at) => {
    expect(judgement.interval?.low).toBeCloseTo(judged[at]?.interval?.low ?? Number.NaN, 9);
    expect(judgement.interval?.high).toBeCloseTo(judged[at]?.interval?.high ?? Number.NaN, 9);
  });
});
