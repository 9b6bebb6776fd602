import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import { type Database, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { type JobAct, mayAct } from './core/job-state.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';

const EVENTS: Record<JobAct, AuditAction> = {
  start: 'document_job.started',
  cancel: 'document_job.cancelled',
  continue: 'document_job.continued',
  retry: 'document_job.continued',
};
const OVER = ['done', 'cancelled', 'failed'] as const;

/** Between looking and doing the job went on: what was begun is rolled back. */
class JobMovedError extends Error {
  override readonly name = 'JobMovedError';
}

/** Does what an officer asked of the job; false when the job has gone on meanwhile and it makes no sense any more. */
export async function actOnJob(
  db: Database,
  tenant: Tenant,
  jobId: string,
  order: { act: JobAct; by: AuditSource },
): Promise<boolean> {
  try {
    return await withTenant(db, tenant, (t) => actIn(t, jobId, order));
  } catch (error) {
    if (error instanceof JobMovedError) return false;
    throw error;
  }
}

async function actIn(
  t: TenantDb,
  jobId: string,
  { act, by }: { act: JobAct; by: AuditSource },
): Promise<boolean> {
  const job = await DocumentJobRepository.findById(t, jobId);
  if (!job) return false;
  const counts = await JobItemRepository.countByState(t, jobId);
  const { state, bindProblem } = job;
  if (!mayAct(act, { state, bindProblem, isRemoved: job.removedAt !== null }, counts)) return false;
  if (act === 'retry') await JobItemRepository.resetUnfinished(t, jobId);
  // A job that was stopped while it was checked is checked to the end first.
  const to = act === 'continue' && counts.unchecked > 0 && counts.made === 0 ? 'checking' : 'waiting';
  const isDone =
    act === 'cancel'
      ? await DocumentJobRepository.cancel(t, jobId)
      : await DocumentJobRepository.queue(t, jobId, { from: act === 'start' ? ['ready'] : OVER, to });
  if (!isDone) throw new JobMovedError('The job went on meanwhile.');
  await insertEvent(t.trx, by, {
    provinceCode: t.provinceCode,
    action: EVENTS[act],
    subject: `document_job:${jobId}`,
    after: { ...counts },
  });
  return true;
}
