import { randomUUID } from 'node:crypto';
import type { TenantDb } from '~/lib/db.server.ts';
import type { LimitationForm } from './core/limitation-form.ts';
import type { PlanRowForm } from './core/plan-form.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import type { PlanKey, RowOrigin } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { holdOpen } from './plan-acts.server.ts';
import { type By, recordAct } from './record-act.server.ts';

/** What comes into the plan in one act, and can go in one act. */
export interface Batch {
  rows: readonly { row: PlanRowForm; origin: RowOrigin }[];
  limitations?: readonly { form: LimitationForm; copiedLimitationId: string }[];
}

export type BatchResult =
  | { kind: 'done'; batchId: string; count: number }
  | { kind: 'locked' }
  /** There was nothing (any more) to bring in or take back. */
  | { kind: 'nothing' };

/**
 * Brings rows and limitations in, as drafts. `batchOf` is asked once the plan is held, so that pressing twice does not
 * bring anything twice.
 */
export async function addBatch(
  t: TenantDb,
  key: PlanKey,
  {
    action,
    batchOf,
  }: { action: 'plan.adopted_taken' | 'plan.copied_forward'; batchOf: () => Promise<Batch> },
  by: By,
): Promise<BatchResult> {
  if (!(await holdOpen(t, key))) return { kind: 'locked' };
  const { rows, limitations = [] } = await batchOf();
  const count = rows.length + limitations.length;
  if (count === 0) return { kind: 'nothing' };
  const batchId = randomUUID();
  for (const { row, origin } of rows) await PlanRepository.insertRow(t, key, row, { ...origin, batchId });
  for (const { form, copiedLimitationId } of limitations)
    await LimitationRepository.insert(t, key, form, { copiedLimitationId, batchId });
  if (limitations.length > 0) await LimitationRepository.updateHasNone(t, key, false);
  await recordAct(t, key, by, action, batchId, {
    after: { rows: rows.length, limitations: limitations.length },
  });
  return { kind: 'done', batchId, count };
}

/** Takes back what came in one act, but for what somebody has worked on since. */
export async function undoBatch(t: TenantDb, key: PlanKey, batchId: string, by: By): Promise<BatchResult> {
  if (!(await holdOpen(t, key))) return { kind: 'locked' };
  const isUntouched = (each: { batchId: string | null; version: number; isRemoved: boolean }) =>
    each.batchId === batchId && each.version === 1 && !each.isRemoved;
  const rows = (await PlanRepository.findAllRows(t, key)).filter(isUntouched);
  const limitations = (await LimitationRepository.findAll(t, key)).filter(isUntouched);
  const count = rows.length + limitations.length;
  if (count === 0) return { kind: 'nothing' };
  for (const { rowId, version } of rows)
    await PlanRepository.updateRemoved(t, key, { rowId, version }, by.at);
  for (const { limitationId, version } of limitations)
    await LimitationRepository.updateRemoved(t, key, { limitationId, version }, by.at);
  await recordAct(t, key, by, 'plan.batch_undone', batchId, {
    before: { rows: rows.length, limitations: limitations.length },
  });
  return { kind: 'done', batchId, count };
}
