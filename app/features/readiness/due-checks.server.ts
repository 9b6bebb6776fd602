import { insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { type Database, mintTenant, withLinkQueue, withPublished, withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import * as CheckQueueRepository from './CheckQueueRepository.server.ts';
import { forgetOldTurns } from './HostTurnRepository.server.ts';

/** Links of a province that are put into the queue at a time; the rest follow the next time. */
const MOST_AT_ONCE = 50;

/** The server itself, for what nobody asked for. */
const NOBODY = { userId: null, office: null, role: null, clientAddress: null, requestId: null };

/**
 * Puts links that were not looked at for a week into the queue, those of the fiscal year of `now` and later, behind what
 * somebody asked for. May be called at any time and by several servers: a link that waits is not put in twice. Whoever
 * calls it makes sure that links may be opened at all. Returns how many were put in.
 */
export async function queueDueChecks(db: Database, now: Date): Promise<number> {
  const fromYear = fiscalYearOf(todayInThailand(now));
  const provinces = await withPublished(db, TenancyRepository.findAllProvinces);
  let queued = 0;
  for (const { provinceCode } of provinces) {
    queued += await withTenant(db, mintTenant({ provinceCode, scope: 'province' }), async (t) => {
      const links = await CheckQueueRepository.queueDue(t, { now, fromYear, most: MOST_AT_ONCE });
      if (links > 0) {
        await insertEvent(t.trx, NOBODY, {
          provinceCode,
          action: 'readiness.recheck_queued',
          subject: `readiness:${fromYear}`,
          after: { links },
        });
      }
      return links;
    });
  }
  await withLinkQueue(db, forgetOldTurns);
  return queued;
}
