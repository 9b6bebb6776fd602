import { choiceParam, codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';

export const RANKING_SORTS = ['rank', 'name', 'change', 'rankChange', 'level', 'iit', 'eit', 'oit'] as const;

export const rankingsSearch = defineSearch({
  year: yearParam,
  type: codeParam(/^[a-z_]{2,40}$/),
  district: codeParam(/^\d{4}$/),
  sort: choiceParam(RANKING_SORTS, 'rank'),
});
