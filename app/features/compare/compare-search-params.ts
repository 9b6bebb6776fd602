import { defineSearch, flagParam, type Param, yearParam } from '~/lib/search-params.ts';
import { joinCodes, splitCodes } from './core/codes.ts';

const codesParam: Param<string> = {
  fallback: '',
  read: (text) => joinCodes(splitCodes(text.replaceAll('\0', '').slice(0, 1000))),
  write: (value) => value,
};

const weightParam = (fallback: number): Param<number> => ({
  fallback,
  read: (text) => (/^(\d|10)$/.test(text) ? Number(text) : undefined),
  write: String,
});

export const compareSearch = defineSearch({
  year: yearParam,
  /** Codes with commas between; the first is the base of the differences. */
  agencies: codesParam,
  /** One more body, from the form; it moves into `agencies` at once. */
  add: codesParam,
  province: flagParam,
  type: flagParam,
  similar: flagParam,
  wt: weightParam(5),
  wz: weightParam(2),
  wd: weightParam(1),
  ws: weightParam(3),
});
