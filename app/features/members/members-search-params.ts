import { choiceParam, defineSearch, textParam } from '~/lib/search-params.ts';
import { MEMBER_ROLES } from './core/position.ts';

/** What the members page keeps in its address. */
export const membersSearch = defineSearch({
  q: textParam,
  role: choiceParam(['', ...MEMBER_ROLES], ''),
  state: choiceParam(['active', 'inactive', 'all'], 'active'),
});
