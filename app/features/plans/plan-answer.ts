import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { LimitationErrors, LimitationTexts } from './core/limitation-form.ts';
import type { Missing } from './core/missing.ts';
import type { ChosenItem, RowErrors, RowTexts } from './core/plan-form.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import { planSearch } from './plan-search-params.ts';
import type { By } from './record-act.server.ts';

/** One act asked for by a form of the plan page. */
export interface Act {
  key: PlanKey;
  form: FormData;
  /** Of the results year. */
  scheme: Scheme;
  by: By;
}

interface RowBase {
  rowId: string;
  version: number;
  measureId: string;
  circular: string;
  typed: RowTexts;
}

/** Why a row was not saved, with everything that was typed. */
export type RowAnswer =
  | (RowBase & { kind: 'invalid'; errors: RowErrors })
  | (RowBase & { kind: 'conflict'; present: RowTexts })
  /** Taken out meanwhile: what was typed would be a new row. */
  | (RowBase & { kind: 'gone' })
  | (RowBase & { kind: 'locked' });

export type LimitationAnswer = {
  kind: 'limitation';
  problem: 'invalid' | 'conflict' | 'gone' | 'locked';
  limitationId: string;
  version: number;
  typed: LimitationTexts;
  errors: LimitationErrors;
  present: LimitationTexts | null;
};

/** What was typed with a step of the plan's way. */
export interface StepTexts {
  comment: string;
  rowComments: { rowId: string; comment: string }[];
  on: string;
  office: string;
}

export type StepAnswer = {
  kind: 'step';
  intent: string;
  problem: 'refused' | 'conflict' | 'incomplete' | 'no_comment' | 'no_paper' | 'paper_later';
  missing: Missing[];
  typed: StepTexts;
};

export type ChoiceAnswer = { kind: 'choice'; version: number; present: ChosenItem[]; typed: ChosenItem[] };

/** Where to go on after an act, or why it was refused with everything that was typed. */
export type PlanAnswer =
  | { kind: 'done'; to: string }
  | ChoiceAnswer
  | RowAnswer
  | LimitationAnswer
  | StepAnswer;

/** A place on the plan's page. */
export function addressOf(
  { agencyCode, fiscalYear }: PlanKey,
  state: Parameters<typeof planSearch.toSearch>[0],
  part: string,
): string {
  return `/agencies/${agencyCode}/plan${planSearch.toSearch({ ...state, year: fiscalYear - 1 })}#${part}`;
}
