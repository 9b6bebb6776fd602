import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';
import { LINES } from './core/lift.ts';

/** Points that a survey item is raised to. */
export const MARKS = ['85', '90', '95', '100'] as const;

export const liftSearch = defineSearch({
  year: yearParam,
  line: choiceParam(LINES, 'pass'),
  mark: choiceParam(MARKS, '85'),
});
