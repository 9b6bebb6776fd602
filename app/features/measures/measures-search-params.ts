import { choiceParam, defineSearch, flagParam } from '~/lib/search-params.ts';

export const measuresSearch = defineSearch({
  topic: choiceParam(['', '1', '2', '3', '4', '5', '6', '7'], ''),
  retired: flagParam,
});
