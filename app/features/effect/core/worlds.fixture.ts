import { diceFor } from 'seeds/factories/dice.ts';
import type { Subject } from './match.ts';

/** An invented province in which a measure does what `effect` says, in points; everything else is chance and choice. */
export interface World {
  bodies: number;
  /** Mean and spread of the lasting quality, points; above 100 scores end at the ceiling. */
  mean: number;
  spread: number;
  /** Spread of what a year brings and of what the survey misses, points. */
  noise: number;
  /** Change of everybody, and of the smaller type beyond that. */
  drift: number;
  trendOfSmallType: number;
  /** How much further apart the lasting qualities stand in the next year. */
  growth: number;
  /** Disclosure items the score is made of, each 0 or 100; none = a survey score. */
  disclosureItems: number;
  /** What adoption hangs on: the score that was published, or the lasting quality nobody sees. */
  choiceBy: 'score' | 'quality';
  /** Who adopts; the share of the worst that a rule is about is `share`. */
  rule: 'anyone' | 'worst_only' | 'mostly_worst' | 'rather_worse' | 'rather_better' | 'by_type';
  share: number;
  effect: number;
}

export const PLAIN_WORLD: World = {
  bodies: 100,
  mean: 85,
  spread: 8,
  noise: 4,
  drift: 0,
  trendOfSmallType: 0,
  growth: 1,
  disclosureItems: 0,
  choiceBy: 'score',
  rule: 'anyone',
  share: 0.4,
  effect: 0,
};

/** The province's bodies with both scores; the same seed makes the same province. */
export function provinceIn(world: World, seed: string): Subject[] {
  const dice = diceFor(seed);
  const observe = (standing: number) => {
    if (world.disclosureItems === 0) {
      const seen = Math.min(100, Math.max(0, standing + dice.bell(0, world.noise)));
      return (Math.round(seen * 100) / 100).toFixed(2);
    }
    let points = 0;
    for (let item = 0; item < world.disclosureItems; item += 1)
      points += dice.chance(Math.min(1, Math.max(0, standing / 100))) ? 100 : 0;
    return (points / world.disclosureItems).toFixed(8);
  };
  const bodies = Array.from({ length: world.bodies }, (_, at) => {
    const agencyType = at < world.bodies * 0.3 ? 'subdistrict_municipality' : 'tao';
    const quality = dice.bell(0, 1);
    const trend = world.drift + (agencyType === 'tao' ? 0 : world.trendOfSmallType);
    const later = world.mean + world.growth * world.spread * quality + trend + dice.bell(0, world.noise / 2);
    const start = observe(world.mean + world.spread * quality + dice.bell(0, world.noise / 2));
    return { agencyCode: String(at).padStart(4, '0'), agencyType, quality, later, start };
  });
  const byChoice = bodies.toSorted((a, b) =>
    world.choiceBy === 'quality' ? a.quality - b.quality : Number(a.start) - Number(b.start),
  );
  const placeOf = new Map(byChoice.map((body, at) => [body, (at + 0.5) / world.bodies]));
  return bodies.map((body) => {
    const { agencyCode, agencyType, start } = body;
    const isAdopter = dice.chance(chanceToAdopt(world, placeOf.get(body) ?? 0, agencyType));
    const next = observe(body.later + (isAdopter ? world.effect : 0));
    return { agencyCode, agencyType, isAdopter, start, next };
  });
}

/** `place` 0 = the worst, 1 = the best. */
function chanceToAdopt({ rule, share }: World, place: number, agencyType: string): number {
  const within = (chance: number) => Math.min(1, Math.max(0, chance));
  if (rule === 'worst_only') return place < share ? 1 : 0;
  if (rule === 'mostly_worst') return place < share ? 0.9 : 0.1;
  if (rule === 'rather_worse') return within(2 * share * (1 - place));
  if (rule === 'rather_better') return within(2 * share * place);
  if (rule === 'by_type') return agencyType === 'tao' ? share / 2 : 2 * share;
  return share;
}
