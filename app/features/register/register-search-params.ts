import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch } from '~/lib/search-params.ts';

/**
 * `changed`: only bodies that were renamed, upgraded or moved to another district; `regional`: only units of regional
 * administration; `closed`: of these the closed ones.
 */
export const SHOWN = ['changed', 'regional', 'closed'] as const;
export type Show = '' | (typeof SHOWN)[number];

export const registerSearch = defineSearch({ ...scopeParams, show: choiceParam(['', ...SHOWN], '') });
