import type { Situation } from '../factories/figures.ts';
import type { PlaceName } from './names.ts';

/** A turn of events that the demo should show for certain, whatever the dice say. */
export interface Story {
  agencyCode: string;
  /** What to see, for the one who reads the code. */
  tells: string;
  change(situation: Situation, fiscalYear: number): Situation;
}

/** Fell by some thirty points in FY2567, and half recovered. */
export const SUDDEN_FALL = { agencyCode: '06980203', fiscalYear: 2567 };
/** Overall far above 85, but the external survey below it: in the years of words only ผ่าน. */
export const DRAGGED_DOWN = { agencyCode: '05980301', fiscalYears: [2567, 2568] };

const STORIES: readonly Story[] = [
  {
    agencyCode: SUDDEN_FALL.agencyCode,
    tells: 'Handed in next to nothing for the disclosure check in FY2567.',
    change: (situation, fiscalYear) => {
      const steady = { ...situation, staff: 104, visitors: 99, disclosure: 97 };
      if (fiscalYear < 2567) return { ...steady, disclosure: fiscalYear === 2566 ? 99 : 92 };
      if (fiscalYear === 2567) return { ...steady, visitors: 92, disclosure: 23 };
      return { ...steady, disclosure: 92 };
    },
  },
  {
    agencyCode: DRAGGED_DOWN.agencyCode,
    tells: 'Papers and staff are excellent; visitors are not content.',
    change: (situation) => ({ ...situation, staff: 116, disclosure: 120, visitors: 86, onlineUse: 31 }),
  },
];

export function storyOf(agencyCode: string): Story | undefined {
  return STORIES.find((story) => story.agencyCode === agencyCode);
}

export interface Upgrade {
  agencyCode: string;
  /** First fiscal year (BE) under the new name and type. */
  fromFiscalYear: number;
  agencyType: 'subdistrict_municipality';
  /** Official code under the new type; the agency's own code, the key of its history, stays. */
  officialCode: string;
  name: PlaceName;
}

/** A subdistrict administrative organisation that became a municipality and took a new name with it. */
export const UPGRADES: readonly Upgrade[] = [
  {
    agencyCode: '06980402',
    fromFiscalYear: 2567,
    agencyType: 'subdistrict_municipality',
    officialCode: '05980404',
    name: { th: 'สวนพันดาว', en: 'Suan Phan Dao' },
  },
];

export interface Merger {
  predecessorCode: string;
  successorCode: string;
  /** First fiscal year (BE) without the predecessor. */
  fromFiscalYear: number;
}

/** A small organisation that went into its neighbour when that became a municipality. */
export const MERGERS: readonly Merger[] = [
  { predecessorCode: '06980403', successorCode: '06980402', fromFiscalYear: 2567 },
];

/** Whether the agency had gone into another by the fiscal year (BE). */
export function hasEnded(agencyCode: string, fiscalYear: number): boolean {
  return MERGERS.some(
    (merger) => merger.predecessorCode === agencyCode && merger.fromFiscalYear <= fiscalYear,
  );
}

/** Years (BE) for which an agency has no result at all: not assessed, or not handed over. */
export const MISSING_YEARS: Record<string, readonly number[]> = {
  '06970301': [2565],
  '06980102': [2564],
  '06980403': [2567, 2568],
  '06980604': [2566],
  '05980902': [2564, 2565],
  '06981005': [2568],
  '05990701': [2565],
  '06990103': [2564],
  '06991202': [2564, 2565, 2566],
  '06991806': [2567],
  '06992204': [2566],
  '06992907': [2568],
  '06993005': [2568],
};
