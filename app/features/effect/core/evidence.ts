import type { MatchedSet, Subject } from './match.ts';
import { twoSidedP } from './student-t.ts';

export const RECKONINGS = ['no_regression', 'full_regression', 'all_bodies', 'below_ceiling'] as const;

/** One way of reckoning the same effect, in points. */
export interface Reckoning {
  key: (typeof RECKONINGS)[number];
  estimate: number;
  standardError: number;
  df: number;
}

const CEILING = 100;

/**
 * The effect reckoned in ways whose errors point in opposite directions; inference, hence in binary floats. Within
 * matched sets what is left of the difference of starts counts in full (`no_regression`: change against change) or not at
 * all (`full_regression`: next year against next year): whatever regression to the mean there is lies between. Over all
 * bodies of a type (`all_bodies`, and `below_ceiling` without those that cannot rise) the changes stand against each other
 * whatever the start, which is right where adoption hangs on lasting quality and the observed start is only its noisy
 * picture. Null where the spread of changes cannot be known.
 */
export function reckonings(sets: readonly MatchedSet[], all: readonly Subject[]): Reckoning[] | null {
  const whole = ofAll(all);
  if (!whole || sets.length < 2) return null;
  const found: Reckoning[] = [
    { key: 'no_regression', ...ofSets(sets, changeOf) },
    { key: 'full_regression', ...ofSets(sets, nextOf) },
    { key: 'all_bodies', ...whole },
  ];
  const below = all.filter((subject) => startOf(subject) < CEILING);
  const lower = below.length < all.length ? ofAll(below) : null;
  return lower ? [...found, { key: 'below_ceiling', ...lower }] : found;
}

/**
 * Two-sided p of "there is no effect" against all reckonings together: an effect must be seen the same way in each of
 * them, so the weakest counts.
 */
export function jointP(found: readonly Reckoning[]): number {
  const up = Math.max(...found.map((each) => oneSided(each, 1)));
  const down = Math.max(...found.map((each) => oneSided(each, -1)));
  return Math.min(1, 2 * Math.min(up, down));
}

function oneSided({ estimate, standardError, df }: Reckoning, direction: 1 | -1): number {
  const distance = estimate * direction;
  if (standardError === 0) return distance > 0 ? 0 : 1;
  const half = twoSidedP(distance / standardError, df) / 2;
  return distance > 0 ? half : 1 - half;
}

/** What a set tells, by its sizes: 1/2 for a pair, nearly 1 for one against many. */
export function weightOf(set: { adopters: readonly unknown[]; others: readonly unknown[] }): number {
  const { adopters, others } = set;
  return (adopters.length * others.length) / (adopters.length + others.length);
}

const startOf = (subject: Subject) => Number(subject.start);
const nextOf = (subject: Subject) => Number(subject.next);
const changeOf = (subject: Subject) => nextOf(subject) - startOf(subject);

type Figures = Omit<Reckoning, 'key'>;

function ofSets(sets: readonly MatchedSet[], figureOf: (subject: Subject) => number): Figures {
  const told = sets.map((set) => ({
    difference: meanOf(set.adopters.map(figureOf)) - meanOf(set.others.map(figureOf)),
    weight: weightOf(set),
  }));
  const total = sumOf(told.map(({ weight }) => weight));
  const estimate = sumOf(told.map(({ difference, weight }) => difference * weight)) / total;
  const squares = sumOf(told.map(({ difference, weight }) => ((difference - estimate) * weight) ** 2));
  const n = sets.length;
  return { estimate, standardError: Math.sqrt((squares * n) / (n - 1)) / total, df: n - 1 };
}

/** Adopters minus the others within each type that has both; null where too few are left to know the spread. */
function ofAll(all: readonly Subject[]): Figures | null {
  const types = [...new Set(all.map((subject) => subject.agencyType))].flatMap((type) => {
    const ofType = all.filter((subject) => subject.agencyType === type);
    const adopters = ofType.filter((subject) => subject.isAdopter);
    const others = ofType.filter((subject) => !subject.isAdopter);
    return adopters.length > 0 && others.length > 0
      ? [{ adopters, others, weight: weightOf({ adopters, others }) }]
      : [];
  });
  const growth = growthOf(types.flatMap(({ adopters, others }) => [adopters, others]));
  const figureOf = (subject: Subject) => nextOf(subject) - growth * startOf(subject);
  const adopters = types.map((type) => type.adopters.map(figureOf));
  const others = types.map((type) => type.others.map(figureOf));
  const [first, second] = [spreadOf(adopters), spreadOf(others)];
  if (first.df < 1 || second.df < 1) return null;
  const total = sumOf(types.map(({ weight }) => weight));
  const shares = types.map(({ weight }) => weight / total);
  const estimate = sumOf(
    shares.map((share, at) => share * (meanOf(adopters[at] ?? []) - meanOf(others[at] ?? []))),
  );
  const varianceOf = (spread: Spread, groups: readonly number[][]) =>
    spread.variance * sumOf(shares.map((share, at) => share ** 2 / (groups[at]?.length ?? 1)));
  const [one, two] = [varianceOf(first, adopters), varianceOf(second, others)];
  const df = one + two === 0 ? 1 : (one + two) ** 2 / (one ** 2 / first.df + two ** 2 / second.df);
  return { estimate, standardError: Math.sqrt(one + two), df };
}

/**
 * How much further apart bodies stand in the next year, 1 or more. Where all scores spread out, those that stood higher
 * seem to gain; so the start counts that much more. The ratio of variances is no less than the growth of the lasting
 * part as long as chance makes up no more than half of the spread.
 */
function growthOf(groups: readonly (readonly Subject[])[]): number {
  const before = spreadOf(groups.map((group) => group.map(startOf))).variance;
  const after = spreadOf(groups.map((group) => group.map(nextOf))).variance;
  return before > 0 ? Math.max(1, after / before) : 1;
}

interface Spread {
  variance: number;
  df: number;
}

/** Variance about the means of the groups, pooled over them. */
function spreadOf(groups: readonly (readonly number[])[]): Spread {
  const df = sumOf(groups.map((group) => group.length - 1));
  const squares = groups.map((group) => {
    const mean = meanOf(group);
    return sumOf(group.map((each) => (each - mean) ** 2));
  });
  return { variance: df > 0 ? sumOf(squares) / df : 0, df };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]) => sumOf(values) / values.length;
