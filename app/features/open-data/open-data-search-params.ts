import { codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';

export const openDataSearch = defineSearch({
  fiscalYear: yearParam,
  agencyType: codeParam(/^[a-z_]{2,40}$/),
  districtCode: codeParam(/^\d{4}$/),
});
