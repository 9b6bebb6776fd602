import { diceFor } from '../factories/dice.ts';
import type { Situation } from '../factories/figures.ts';
import { type DemoAgency, type DemoAgencyType, identityIn } from './agencies.ts';
import { storyOf } from './stories.ts';

/** The nation in a year: means in points and percent, spreads between agencies. */
interface Climate {
  staff: number;
  visitors: number;
  disclosure: number;
  spread: { opinion: number; disclosure: number };
  onlineUse: number;
  /** Share of agencies that still hand in next to nothing for the disclosure check. */
  silent: number;
  /** Share of agencies whose staff give full marks to everything. */
  fullMarks: number;
}

const climate = (
  [staff, visitors, disclosure]: [number, number, number],
  [opinion, papers]: [number, number],
  onlineUse: number,
  silent: number,
  fullMarks: number,
): Climate => ({
  staff,
  visitors,
  disclosure,
  spread: { opinion, disclosure: papers },
  onlineUse,
  silent,
  fullMarks,
});

/** Set so that the invented means rise as the national ones did: 81, 87, 90, 93, 94. */
const CLIMATES: Record<number, Climate> = {
  2564: climate([87, 83, 79], [8, 17], 30, 0.03, 0.04),
  2565: climate([93, 87, 89.5], [8, 15], 34, 0.02, 0.08),
  2566: climate([96, 90, 91], [8, 12], 38, 0.015, 0.15),
  2567: climate([101, 103, 99], [9, 9], 44, 0.01, 0.24),
  2568: climate([102, 104, 99.5], [9, 9], 53, 0.008, 0.28),
};

/** What sets the types apart: points above the mean, share of visitors online, and how many people answer. */
const BY_TYPE: Record<DemoAgencyType, { points: number; online: number; people: [number, number] }> = {
  provincial_office: { points: 4, online: 20, people: [90, 140] },
  pao: { points: 4, online: 22, people: [80, 130] },
  city_municipality: { points: 3, online: 26, people: [70, 120] },
  town_municipality: { points: 2, online: 16, people: [45, 80] },
  subdistrict_municipality: { points: 0.5, online: 4, people: [22, 45] },
  tao: { points: -0.5, online: -3, people: [16, 36] },
};

const FULL_MARKS = 45;

/** How the agency stood in the fiscal year (BE), by its own character, its type, the year and its story. */
export function situationOf(agency: DemoAgency, fiscalYear: number): Situation {
  const climate = CLIMATES[fiscalYear];
  if (!climate) throw new RangeError(`The invented provinces have no results of ${fiscalYear}.`);
  const { points, online, people } = BY_TYPE[identityIn(agency, fiscalYear).agencyType];
  const character = diceFor(`character ${agency.agencyCode}`);
  const year = diceFor(`year ${fiscalYear} ${agency.agencyCode}`);
  const common = character.bell(0, 0.6);
  const lasting = {
    staff: character.bell(0, 0.7),
    visitors: character.bell(0, 0.7),
    papers: character.bell(0, 0.7),
  };
  const use = character.bell(0, 9);
  const [silence, contentment] = [character.fraction(), character.fraction()];
  const [least, most] = people;
  const stand = (mean: number, trait: number, spread: number) =>
    mean + points + (common + trait) * spread + year.bell(0, spread / 2.5);
  const disclosure = stand(climate.disclosure, lasting.papers, climate.spread.disclosure);
  const situation: Situation = {
    staff:
      stand(climate.staff, lasting.staff, climate.spread.opinion) +
      (contentment < climate.fullMarks ? FULL_MARKS : 0),
    visitors: stand(climate.visitors, lasting.visitors, climate.spread.opinion),
    disclosure: silence < climate.silent ? year.bell(25, 5) : disclosure,
    onlineUse: Math.min(96, Math.max(6, climate.onlineUse + online + use + year.bell(0, 4))),
    answered: {
      staff: character.whole(least, most),
      visitors: character.whole(least, most) + year.whole(10, 30),
      visitedByEvaluators: year.whole(18, 25),
    },
  };
  return storyOf(agency.agencyCode)?.change(situation, fiscalYear) ?? situation;
}
