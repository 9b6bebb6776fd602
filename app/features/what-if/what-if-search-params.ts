import { codeParam, defineSearch, flagParam, type Param, yearParam } from '~/lib/search-params.ts';
import { movesParam, nodesParam } from './core/moves.ts';

/** Points of survey items that one disclosure item counts as, unless somebody says otherwise. */
export const STEP_PRICE = 10;
const MOST_PRICE = 1000;

const priceParam: Param<number> = {
  fallback: STEP_PRICE,
  read: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= MOST_PRICE ? Number(text) : undefined),
  write: String,
};

export const MOST_COMPARED = 4;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids of scenarios in a list, each once. */
export function readScenarioIds(text: string): string[] {
  return [...new Set(text.split(',').filter((id) => ID.test(id)))].slice(0, MOST_COMPARED);
}

const compareParam: Param<string> = {
  fallback: '',
  read: (text) => readScenarioIds(text).join(','),
  write: (value) => value,
};

export const whatIfSearch = defineSearch({
  year: yearParam,
  set: movesParam,
  lock: nodesParam,
  cap: movesParam,
  price: priceParam,
  /** Ids of the scenarios side by side; those the reader has not are left out. */
  compare: compareParam,
  /** What was aimed at last: `overall` or the key of a level. */
  goal: codeParam(/^[A-Za-z_]{1,20}$/),
  /** The least change was just looked for: the page says what came of it. */
  find: flagParam,
});
