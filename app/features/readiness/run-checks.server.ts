import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { type Database, mintTenant, type Tenant, withLinkQueue, withTenant } from '~/lib/db.server.ts';
import * as CheckQueueRepository from './CheckQueueRepository.server.ts';
import { type CheckResult, checkLink, LIMITS, PAUSE_MS, type Seen } from './check-link.server.ts';
import { queueDueChecks } from './due-checks.server.ts';
import { takeTurn } from './HostTurnRepository.server.ts';
import { HostGate } from './host-gate.server.ts';

const POLL_MS = 3_000;
/** How often links are looked for that have not been looked at for a week. */
const DUE_EVERY_MS = 10 * 60_000;
/** Hosts asked at the same time by one server. */
const HOSTS_AT_ONCE = 2;
/** Links looked at in one go; then other provinces have their turn. */
const MOST_IN_A_RUN = 100;

export type Check = (url: string, seen: Seen) => Promise<CheckResult>;
type Log = Pick<Logger, 'error'>;

/**
 * Looks for links that wait, every few seconds until stopped, and asks for them politely. Several servers may run it on
 * one database: each link is taken by one of them. Work that a stopped server left is taken up when its claim runs out.
 */
export function startLinkChecks(parts: {
  db: Database;
  config: Pick<Config, 'linkChecks'>;
  log: Log;
}): () => Promise<void> {
  if (!parts.config.linkChecks) return async () => {};
  const stop = new AbortController();
  const check = politeCheck(parts.db);
  let running: Promise<void> | null = null;
  let dueAt = 0;
  const round = async () => {
    const now = new Date();
    if (now.getTime() >= dueAt) {
      dueAt = now.getTime() + DUE_EVERY_MS;
      await queueDueChecks(parts.db, now);
    }
    await checkWaiting(parts.db, { check, signal: stop.signal });
  };
  const timer = setInterval(() => {
    running ??= round()
      .catch((error: unknown) => parts.log.error({ err: error }, 'checking links failed'))
      .finally(() => {
        running = null;
      });
  }, POLL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}

/** Looks at a link when its web site has a turn, which all servers on the database share. */
export function politeCheck(db: Database): Check {
  const gate = new HostGate(PAUSE_MS, (host) => withLinkQueue(db, (trx) => takeTurn(trx, host, PAUSE_MS)));
  return (url, seen) => checkLink(url, seen, { ...LIMITS, gate });
}

/** Looks at what waits in all provinces, a bounded number in each. Returns how many links were looked at. */
export async function checkWaiting(
  db: Database,
  { check = politeCheck(db), signal }: { check?: Check; signal?: AbortSignal } = {},
): Promise<number> {
  const provinces = await withLinkQueue(db, CheckQueueRepository.findWaitingProvinces);
  let done = 0;
  for (const provinceCode of provinces) {
    // The queue says no more than that there is work; it is done as the province whose links they are.
    const tenant = mintTenant({ provinceCode, scope: 'province' });
    await withTenant(db, tenant, CheckQueueRepository.giveUpOld);
    done += await checkProvince(db, tenant, check, signal);
  }
  return done;
}

/** As many workers as hosts may be asked at once; each takes a link of a host that no other one is at. */
async function checkProvince(
  db: Database,
  tenant: Tenant,
  check: Check,
  signal: AbortSignal | undefined,
): Promise<number> {
  const busy = new Set<string>();
  let taken = 0;
  let done = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const claim = async () => {
    const link = await withTenant(db, tenant, (t) => CheckQueueRepository.claimNext(t, [...busy]));
    if (link) busy.add(new URL(link.url).hostname);
    return link;
  };
  const work = async () => {
    while (taken < MOST_IN_A_RUN && !signal?.aborted) {
      taken += 1;
      // One after the other, so that each knows the host that the other has just taken.
      const mine = turn.then(claim);
      turn = mine.catch(() => undefined);
      const link = await mine;
      if (!link) return;
      try {
        const result = await check(link.url, link.seen);
        await withTenant(db, tenant, (t) => CheckQueueRepository.finishCheck(t, link, result));
        done += 1;
      } catch (error) {
        await withTenant(db, tenant, (t) => CheckQueueRepository.releaseClaim(t, link));
        throw error;
      } finally {
        busy.delete(new URL(link.url).hostname);
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: HOSTS_AT_ONCE }, work));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return done;
}
