import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { findProvinceByCode } from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withJobQueue, withPublished, withTenant } from '~/lib/db.server.ts';
import { findKind } from '../kinds/registry.ts';
import { bindJob } from './bind-job.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import {
  beat,
  CancelledError,
  type Hold,
  LEASE_MS,
  LostClaimError,
  type WorkParts,
  whileHeld,
} from './hold.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';
import { checkItem, makeItem } from './work-item.server.ts';

/** Agencies of one province that are worked on before the next province has its turn. */
const TURN_ITEMS = 10;

/**
 * Works on what waits until nothing does, one agency at a time, the provinces in turn. Safe on any number of servers: each
 * job is in the hands of one, and of a province's jobs one is worked on. Returns how many turns it took.
 */
export async function workDocumentJobs(parts: WorkParts & { signal?: AbortSignal }): Promise<number> {
  let turns = 0;
  for (;;) {
    const provinces = await withJobQueue(parts.db, DocumentJobRepository.findWaitingProvinces);
    let taken = 0;
    for (const provinceCode of provinces) {
      if (parts.signal?.aborted) return turns;
      if (await takeTurn(parts, provinceCode)) taken += 1;
    }
    turns += taken;
    if (taken === 0) return turns;
  }
}

/** One turn of a province's job; false when it has none that is free. */
async function takeTurn(parts: WorkParts & { signal?: AbortSignal }, provinceCode: string): Promise<boolean> {
  const tenant = mintTenant({ provinceCode, scope: 'province' });
  const claimId = randomUUID();
  const job = await withTenant(parts.db, tenant, (t) =>
    DocumentJobRepository.claimNext(t, claimId, LEASE_MS),
  );
  const province = await withPublished(parts.db, (trx) => findProvinceByCode(trx, provinceCode));
  if (!job || !province) return false;
  const hold: Hold = { job, claimId, tenant, province };
  const stopBeating = beat(parts.db, hold);
  const giveBack = (state?: 'ready' | 'done' | 'cancelled' | 'failed') =>
    withTenant(parts.db, tenant, (t) => DocumentJobRepository.release(t, job.jobId, claimId, state));
  try {
    await giveBack(await work(parts, hold));
  } catch (error) {
    if (error instanceof CancelledError) await giveBack('cancelled');
    else if (!(error instanceof LostClaimError)) {
      const { name, message } = error instanceof Error ? error : new Error('unknown');
      parts.log.error({ jobId: job.jobId, name, message }, 'a job of documents failed');
      await giveBack('failed');
    }
  } finally {
    stopBeating();
  }
  return true;
}

/** The next agencies of the job; its new state, or nothing when there are more of them. */
async function work(
  parts: WorkParts & { signal?: AbortSignal },
  hold: Hold,
): Promise<'ready' | 'done' | undefined> {
  const { jobId, state } = hold.job;
  const kind = findKind(hold.job.kind, 'agency');
  if (!kind) throw new Error('There is no such kind of document any more.');
  const isCheck = state === 'checking';
  const next = await withTenant(parts.db, hold.tenant, (t) =>
    JobItemRepository.findNext(t, jobId, { unchecked: isCheck, limit: TURN_ITEMS + 1 }),
  );
  for (const item of next.slice(0, TURN_ITEMS)) {
    if (parts.signal?.aborted) return undefined;
    await (isCheck ? checkItem : makeItem)(parts, hold, kind, item);
    await nextTurn();
  }
  if (next.length > TURN_ITEMS) return undefined;
  if (isCheck) return 'ready';
  await whileHeld(parts.db, hold, async () => undefined, { mayCancel: true });
  await bindJob(parts, hold, kind);
  return 'done';
}
