import { jointP, type Reckoning, reckonings } from './evidence.ts';
import { type MatchedSet, matchedSets, type Subject } from './match.ts';
import { criticalT } from './student-t.ts';

/** Fewer bodies than this in either group, with scores of both years, are too few to tell. */
export const LEAST_BODIES = 10;
/** Fewer matched sets than this: the two groups start too far apart to be compared. */
export const LEAST_SETS = 10;
/** Chance that a whole page calls anything effective that is not. */
export const PAGE_ERROR = 0.05;

/**
 * `better`: the interval lies above zero. `not_better`: it lies below, which adopters in trouble reach without any harm
 * done by the measure. `unclear`: it holds zero.
 */
export const VERDICTS = ['better', 'unclear', 'not_better', 'apart', 'few', 'untied'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Points. */
export interface Interval {
  low: number;
  high: number;
}

export interface Judgement<S extends Subject = Subject> {
  verdict: Verdict;
  /** Bodies with scores of both years. */
  adopters: number;
  others: number;
  sets: MatchedSet<S>[];
  /** From the lowest to the highest end of all reckonings; null where nothing is compared. */
  interval: Interval | null;
  /** Share of error this interval allows itself, after Holm. */
  alpha: number | null;
  reckonings: (Reckoning & Interval)[];
}

/** Judges the measures of a page together; `null` stands for a measure that is tied to nothing that can be followed. */
export function judgeAll<S extends Subject>(measures: readonly (readonly S[] | null)[]): Judgement<S>[] {
  const weighed = measures.map(weigh);
  const tested = weighed.flatMap((each, at) => (each.found ? [{ at, p: jointP(each.found) }] : []));
  const alphas = holm(tested);
  return weighed.map(({ found, judgement }, at) => {
    const alpha = alphas.get(at);
    if (!found || alpha === undefined) return judgement;
    const ends = found.map((each) => ({ ...each, ...intervalOf(each, alpha) }));
    const interval = {
      low: Math.min(...ends.map(({ low }) => low)),
      high: Math.max(...ends.map(({ high }) => high)),
    };
    const verdict = interval.low > 0 ? 'better' : interval.high < 0 ? 'not_better' : 'unclear';
    return { ...judgement, verdict, interval, alpha, reckonings: ends };
  });
}

function weigh<S extends Subject>(
  subjects: readonly S[] | null,
): { found: Reckoning[] | null; judgement: Judgement<S> } {
  const adopters = subjects?.filter((subject) => subject.isAdopter).length ?? 0;
  const others = (subjects?.length ?? 0) - adopters;
  const sets = matchedSets(subjects ?? []);
  const without = (verdict: Verdict) => ({
    found: null,
    judgement: { verdict, adopters, others, sets, interval: null, alpha: null, reckonings: [] },
  });
  if (!subjects) return without('untied');
  if (Math.min(adopters, others) < LEAST_BODIES) return without('few');
  const found = sets.length < LEAST_SETS ? null : reckonings(sets, subjects);
  return found ? { ...without('unclear'), found } : without('apart');
}

/**
 * Holm's steps as intervals: the strongest evidence is held to the error divided by all tests, the next by one less, until
 * one fails; that one and all weaker ones keep its share. An interval of its share excludes zero exactly where
 * Holm rejects, so the drawing and the word agree.
 */
function holm(tested: readonly { at: number; p: number }[]): Map<number, number> {
  const alphas = new Map<number, number>();
  let left = tested.length;
  for (const { at, p } of tested.toSorted((a, b) => a.p - b.p || a.at - b.at)) {
    const alpha = PAGE_ERROR / left;
    alphas.set(at, alpha);
    if (p < alpha) left -= 1;
    else break;
  }
  for (const { at } of tested) if (!alphas.has(at)) alphas.set(at, PAGE_ERROR / left);
  return alphas;
}

function intervalOf({ estimate, standardError, df }: Reckoning, alpha: number): Interval {
  const reach = standardError === 0 ? 0 : criticalT(alpha, df) * standardError;
  return { low: estimate - reach, high: estimate + reach };
}
