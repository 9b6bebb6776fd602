import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';
import { SHOWN } from './core/quadrants.ts';

/** Whose experience stands against the papers: those served, the staff, or whichever of the two is lower. */
export const EXPERIENCES = ['eit', 'iit', 'lower'] as const;
export type Experience = (typeof EXPERIENCES)[number];
export const SPANS = ['2', '3', '4', '5'] as const;

export const perceptionSearch = defineSearch({
  year: yearParam,
  by: choiceParam(EXPERIENCES, 'eit'),
  ...scopeParams,
  /** How many years the list looks back, the year shown among them. */
  span: choiceParam(SPANS, '3'),
  show: choiceParam(SHOWN, 'now'),
});
