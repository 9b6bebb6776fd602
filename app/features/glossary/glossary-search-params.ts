import { defineSearch, textParam, yearParam } from '~/lib/search-params.ts';

/** `?year=2566&q=น้ำหนัก`: the scheme whose items are explained (default: the newest), and what is looked for. */
export const glossarySearch = defineSearch({ year: yearParam, q: textParam });
