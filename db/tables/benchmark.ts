import type { NullableJson, NullableNumeric } from './columns.ts';

/**
 * A group of published bodies that have the figure, as everybody may see it: a province (`00` = the nation) by agency
 * type (`all` = every type). Everything is null in a hidden group; a group without bodies has no row. Points 0-100.
 */
export interface BenchmarkGroupTable {
  province_code: string;
  fiscal_year: number;
  is_demo: boolean;
  agency_type: string;
  /** `overall`, `iit`, `eit`, `oit`, `ind_1` … `ind_10`. */
  figure: string;
  is_hidden: boolean;
  n: number | null;
  mean: NullableNumeric;
  p10: NullableNumeric;
  q1: NullableNumeric;
  median: NullableNumeric;
  q3: NullableNumeric;
  p90: NullableNumeric;
  /** Where the median body stands among the nation's bodies of the type, 0-100; null for the nation itself. */
  median_place: NullableNumeric;
  /** Bodies of which it is known whether they passed; of the overall only. */
  judged: number | null;
  passed: number | null;
  /** Classes of scores; of the nation only. */
  histogram: NullableJson<{ from: number; to: number; n: number }[]>;
}
