import { choiceParam, codeParam, defineSearch } from '~/lib/search-params.ts';

export const complianceSearch = defineSearch({
  circular: codeParam(/^[\w-]{1,64}$/),
  round: choiceParam(['6m', '12m'], '6m'),
  type: codeParam(/^[a-z_]{2,40}$/),
  district: codeParam(/^\d{4}$/),
});
