import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';
import { LINES, MARKS } from './core/lift.ts';

export const liftSearch = defineSearch({
  year: yearParam,
  line: choiceParam(LINES, 'pass'),
  mark: choiceParam(MARKS, '85'),
  ...scopeParams,
});
