import { HUNDRED, Score } from '~/lib/decimal.ts';
import type { Dice } from './dice.ts';

/** The people who answer one questionnaire: how much kinder than the average each of them answers, in points. */
export type Respondents = readonly number[];

const KINDNESS = 9;
const MOOD = 11;

export function respondents(count: number, dice: Dice): Respondents {
  return Array.from({ length: Math.max(1, count) }, () => dice.bell(0, KINDNESS));
}

/**
 * Mean of answers on a scale (`steps` 3: none, little, much, most; 5: 0, 20 … 100), exact and in points 0-100.
 * `opinion` is what people think, in points; above 100 everybody is so content that the scale ends below them.
 */
export function scaleScore(opinion: number, people: Respondents, steps: number, dice: Dice): Score {
  let sum = 0;
  for (const kindness of people) {
    const answer = Math.round(((opinion + kindness + dice.bell(0, MOOD)) / 100) * steps);
    sum += Math.min(steps, Math.max(0, answer));
  }
  return HUNDRED.times(sum).div(people.length * steps);
}

/** Share of people who gave the favourable answer (or who have used the service), exact, in points 0-100. */
export function shareScore(probability: number, people: Respondents, dice: Dice): Score {
  const favourable = people.filter(() => dice.chance(probability)).length;
  return HUNDRED.times(favourable).div(people.length);
}

/** A disclosure item is fulfilled or not: 100 or 0. */
export function disclosureScore(probability: number, dice: Dice): Score {
  return dice.chance(probability) ? HUNDRED : new Score(0);
}

/** Mean of the two parts of the external survey, which weigh the same. */
export function mergeParts(first: Score, second: Score): Score {
  return first.plus(second).div(2);
}
