import type { TenantDb } from '~/lib/db.server.ts';
import { addBatch, undoBatch } from './batch-acts.server.ts';
import { adoptedBatch, copiedBatch } from './batches.ts';
import { weakItems } from './core/weak-items.ts';
import { type Act, addressOf, type PlanAnswer } from './plan-answer.ts';
import { readPlan, readSchemes } from './read-plan.server.ts';

export const BATCH_INTENTS = ['take-adopted', 'copy-forward', 'undo-batch'] as const;

/** Rows that come in one act: the measures the agency took on, or last year's plan; and the way back. */
export async function actOnBatch(
  t: TenantDb,
  { key, form, scheme, by }: Act,
  intent: (typeof BATCH_INTENTS)[number],
): Promise<PlanAnswer> {
  const answer = (done: NonNullable<Parameters<typeof addressOf>[1]['done']>, of = ''): PlanAnswer => ({
    kind: 'done',
    to: addressOf(key, { done, of }, 'rows'),
  });
  if (intent === 'undo-batch') {
    const result = await undoBatch(t, key, String(form.get('batchId') ?? ''), by);
    return answer(result.kind === 'done' ? 'undone' : result.kind);
  }
  const isCopy = intent === 'copy-forward';
  const batchOf = async () => {
    const schemes = await readSchemes(t);
    const read = await readPlan(t, key);
    const { fiscalYear: year } = scheme;
    if (isCopy)
      return copiedBatch(read, {
        schemes,
        from: year - 1,
        to: year,
        scoresBefore: read.scoresBefore,
        scoresNow: read.known.scores,
      });
    const items = weakItems(scheme, { ...read.known, chosen: read.items }, { lowest: false, language: 'th' });
    return adoptedBatch(read, { schemes, scheme, items });
  };
  const action = isCopy ? ('plan.copied_forward' as const) : ('plan.adopted_taken' as const);
  const result = await addBatch(t, key, { action, batchOf }, by);
  if (result.kind !== 'done') return answer(result.kind);
  return answer(isCopy ? 'copied' : 'adopted', result.batchId);
}
