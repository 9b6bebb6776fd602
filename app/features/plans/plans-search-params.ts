import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';

/** How far an agency's plan of the year has come. */
export const PLAN_STATES = ['none', 'begun', 'draft'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const plansSearch = defineSearch({
  /** Fiscal year (BE) of the plans: that of the measures. */
  year: yearParam,
  ...scopeParams,
  state: choiceParam(['', ...PLAN_STATES], ''),
});
