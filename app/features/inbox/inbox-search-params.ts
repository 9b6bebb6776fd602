import { choiceParam, defineSearch, offsetParam } from '~/lib/search-params.ts';
import { KIND_GROUP_NAMES } from './core/kinds.ts';

export const inboxSearch = defineSearch({
  show: choiceParam(['unread', 'all'], 'unread'),
  group: choiceParam(['', ...KIND_GROUP_NAMES], ''),
  from: offsetParam,
});
