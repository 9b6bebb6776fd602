import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import type { Province } from '~/features/tenancy/TenancyRepository.server.ts';
import { type Database, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';

/** What a server needs to work on jobs. */
export interface WorkParts {
  db: Database;
  config: Pick<Config, 'files' | 'chromiumPath'>;
  log: Pick<Logger, 'warn' | 'error'>;
}

/** A job in the hands of this server. */
export interface Hold {
  job: DocumentJobRepository.Job;
  claimId: string;
  tenant: Tenant;
  province: Province;
}

/** How long a server that took a job may be silent before another takes it up where it stood. */
export const LEASE_MS = 30_000;

/** Another server has the job; what this one was about to write is rolled back. */
export class LostClaimError extends Error {
  override readonly name = 'LostClaimError';
}

/** Somebody asked to stop; nothing of the next agency was begun. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Runs `fn` in a transaction that is rolled back when the job is not this server's any more. */
export async function whileHeld<T>(
  db: Database,
  { job, claimId, tenant }: Hold,
  fn: (t: TenantDb) => Promise<T>,
  { mayCancel = false } = {},
): Promise<T> {
  return withTenant(db, tenant, async (t) => {
    const held = await DocumentJobRepository.keepLease(t, job.jobId, claimId, LEASE_MS);
    if (held === 'lost') throw new LostClaimError('Another server has the job.');
    if (held === 'cancel' && mayCancel) throw new CancelledError('Somebody asked to stop.');
    return fn(t);
  });
}

/** Says every few seconds that this server still has the job; call the answer to stop. */
export function beat(db: Database, { job, claimId, tenant }: Hold): () => void {
  const timer = setInterval(() => {
    // A beat that fails is followed by another; when all fail the lease ends, as it should.
    withTenant(db, tenant, (t) => DocumentJobRepository.keepLease(t, job.jobId, claimId, LEASE_MS)).catch(
      () => undefined,
    );
  }, LEASE_MS / 3);
  timer.unref();
  return () => clearInterval(timer);
}
