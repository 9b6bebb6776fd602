/** What is compared: the overall score, an instrument or an indicator; points 0-100. Names of `agency_year` columns. */
export const FIGURES = [
  'overall',
  'iit',
  'eit',
  'oit',
  'ind_1',
  'ind_2',
  'ind_3',
  'ind_4',
  'ind_5',
  'ind_6',
  'ind_7',
  'ind_8',
  'ind_9',
  'ind_10',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Stands for all provinces together where the code of a province stands; no province has it. */
export const NATION = '00';
/** Stands for all agency types together where a type stands. */
export const ALL_TYPES = 'all';
/** A group of fewer bodies than this is not shown. */
export const LEAST_BODIES = 5;

/** How many bodies of a province and type have each figure; `counts` holds one number a figure, in a fixed order. */
export interface GroupCounts {
  provinceCode: string;
  agencyType: string;
  counts: readonly number[];
}

/** A place in the table of groups: a province or the nation, by a type or all of them. */
export interface GroupKey {
  provinceCode: string;
  agencyType: string;
}
