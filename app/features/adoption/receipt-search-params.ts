import { choiceParam, defineSearch, offsetParam } from '~/lib/search-params.ts';

/** What was just done on the page, and to how many measures. */
export const receiptSearch = defineSearch({
  done: choiceParam(['', 'decided', 'adopted', 'take', 'keep', 'undone'], ''),
  of: offsetParam,
});
