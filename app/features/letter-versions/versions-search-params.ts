import { defineSearch, type Param } from '~/lib/search-params.ts';

/** Number of a version; 0 = the newest, and the one before it. */
const versionParam: Param<number> = {
  fallback: 0,
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  write: String,
};

export const versionsSearch = defineSearch({ from: versionParam, to: versionParam });
