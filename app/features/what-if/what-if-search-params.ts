import { codeParam, defineSearch, type Param, yearParam } from '~/lib/search-params.ts';
import { movesParam, nodesParam } from './core/moves.ts';

/** Points of survey items that one disclosure item counts as, unless somebody says otherwise. */
export const STEP_PRICE = 10;
const MOST_PRICE = 1000;

const priceParam: Param<number> = {
  fallback: STEP_PRICE,
  read: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= MOST_PRICE ? Number(text) : undefined),
  write: String,
};

export const whatIfSearch = defineSearch({
  year: yearParam,
  set: movesParam,
  lock: nodesParam,
  cap: movesParam,
  price: priceParam,
  /** What was aimed at last: `overall` or the key of a level. */
  goal: codeParam(/^[A-Za-z_]{1,20}$/),
});
