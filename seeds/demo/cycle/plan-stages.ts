import { diceFor } from '../../factories/dice.ts';
import { STAFFED_AGENCIES } from '../accounts.ts';
import { DRAGGED_DOWN, SUDDEN_FALL } from '../stories.ts';

/** How far a plan came. `mended`: sent back by the province once, handed in again and approved. */
export type PlanStage =
  | 'none'
  | 'draft'
  | 'submitted'
  | 'returned_by_head'
  | 'returned_by_province'
  | 'mended'
  | 'approved';

/** The year whose plans are still worked on; those of earlier years are through. */
const RUNNING = 2569;

/** Bodies that visitors sign in to find something to do: each has another. */
const WAITING: Record<string, PlanStage> = {
  [STAFFED_AGENCIES.of98]: 'returned_by_province',
  [STAFFED_AGENCIES.of97]: 'submitted',
  [SUDDEN_FALL.agencyCode]: 'submitted',
  [DRAGGED_DOWN.agencyCode]: 'draft',
  '06980102': 'returned_by_head',
};

/** How many of a hundred plans of the running year came how far; the others are approved. */
const OF_HUNDRED: readonly [PlanStage, number][] = [
  ['none', 3],
  ['draft', 3],
  ['submitted', 2],
  ['returned_by_head', 2],
  ['returned_by_province', 3],
  ['mended', 6],
];

export function planStageOf(agencyCode: string, fiscalYear: number): PlanStage {
  if (fiscalYear === RUNNING && WAITING[agencyCode]) return WAITING[agencyCode];
  const drawn = diceFor(`plan stage ${fiscalYear} ${agencyCode}`).fraction() * 100;
  let before = 0;
  for (const [stage, share] of OF_HUNDRED) {
    before += share;
    if (drawn < before)
      return fiscalYear === RUNNING || stage === 'none' || stage === 'mended' ? stage : 'approved';
  }
  return 'approved';
}
