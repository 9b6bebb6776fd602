import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch } from '~/lib/search-params.ts';

export const registerSearch = defineSearch({
  ...scopeParams,
  /** `changed`: only bodies that were renamed, upgraded or moved to another district. */
  show: choiceParam(['', 'changed'], ''),
});
