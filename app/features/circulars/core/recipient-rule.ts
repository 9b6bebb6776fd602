import type { RecipientRule, WeaknessCondition } from 'db/tables/measures.ts';

export type { RecipientRule, WeaknessCondition };

export const RECIPIENT_MODES = ['all', 'types', 'districts', 'chosen', 'weakness'] as const;
export const TREES = ['scored', 'regional'] as const;
export const OPERATORS = ['below', 'at_most'] as const;
export const JOINS = ['and', 'or'] as const;
/** More would be a query language; the form shows as many rows. */
export const MOST_CONDITIONS = 3;

export const NOBODY: RecipientRule = {
  mode: 'chosen',
  trees: [],
  types: [],
  districts: [],
  agencies: [],
  joined: 'and',
  conditions: [],
};

export type RuleFault = 'recipients_required' | 'condition_required' | 'threshold' | 'tree_required';

/** Why nobody can be found by the rule as it was typed; null where it can be used. */
export function ruleFault(rule: RecipientRule): RuleFault | null {
  const { mode, trees, types, districts, agencies, conditions } = rule;
  if ((mode === 'all' || mode === 'districts') && trees.length === 0) return 'tree_required';
  if (mode === 'types' && types.length === 0) return 'recipients_required';
  if (mode === 'districts' && districts.length === 0) return 'recipients_required';
  if (mode === 'chosen' && agencies.length === 0) return 'recipients_required';
  if (mode !== 'weakness') return null;
  if (conditions.length === 0) return 'condition_required';
  return conditions.every(({ threshold }) => isThreshold(threshold)) ? null : 'threshold';
}

/** Points from 0 to 100 with at most two places. */
export function isThreshold(text: string): boolean {
  return /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(text);
}

/** Keeps of the rule what its mode reads, so that two rules that mean the same are the same. */
export function essenceOf(rule: RecipientRule): RecipientRule {
  const { mode } = rule;
  return {
    ...NOBODY,
    mode,
    trees: mode === 'all' || mode === 'districts' ? rule.trees : [],
    types: mode === 'types' ? rule.types : [],
    districts: mode === 'districts' ? rule.districts : [],
    agencies: mode === 'chosen' ? rule.agencies : [],
    joined: mode === 'weakness' ? rule.joined : 'and',
    conditions: mode === 'weakness' ? rule.conditions : [],
  };
}
