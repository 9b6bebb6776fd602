import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';

/** How far an agency's plan of the year has come; `published`: known from a published document alone. */
export const LISTED_STATES = [
  'none',
  'begun',
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** Overdue and not approved yet; due within thirty days; approved after the due date. */
export const DUE_STATES = ['late', 'soon', 'late_sent'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** Bodies whose results are assessed, and units of regional government, which have none. */
export const BODIES = ['scored', 'regional'] as const;
export type Bodies = (typeof BODIES)[number];

export const plansSearch = defineSearch({
  /** Fiscal year (BE) of the plans: that of the measures. */
  year: yearParam,
  ...scopeParams,
  bodies: choiceParam(['', ...BODIES], ''),
  state: choiceParam(['', ...LISTED_STATES], ''),
  due: choiceParam(['', ...DUE_STATES], ''),
});
