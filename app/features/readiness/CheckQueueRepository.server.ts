import { randomUUID } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CheckResult, Seen } from './check-link.server.ts';
import type { ReadinessKey } from './ReadinessRepository.server.ts';

/** A link looked at so lately is not asked for again. */
export const REST_SECONDS = 60;
/** What was asked for so long ago is given up: whoever asked has gone. */
const GIVE_UP_MINUTES = 60;
/** A server that has been silent for so long about a link it took has stopped. */
const CLAIM_SECONDS = 120;
/** A link that nobody looked at for so long is due. */
const DUE_DAYS = 7;

/** Has links wait for a look, all of the year or one item's; those looked at just now are left out. Returns how many. */
export async function askForChecks(t: TenantDb, key: ReadinessKey, itemCode: string | null): Promise<number> {
  const result = await sql`
    update readiness_link l set is_check_waiting = true, is_routine = false, check_asked_at = now(), claim_id = null
    where l.province_code = ${t.provinceCode} and l.fiscal_year = ${key.fiscalYear}
      and l.agency_code = ${key.agencyCode} and (${itemCode}::text is null or l.item_code = ${itemCode})
      and l.url is not null and (l.is_routine or not l.is_check_waiting)
      and not exists (
        select from readiness_check c where c.province_code = l.province_code and c.fiscal_year = l.fiscal_year
          and c.agency_code = l.agency_code and c.item_code = l.item_code and c.url = l.url
          and c.checked_at > now() - make_interval(secs => ${REST_SECONDS}))`.execute(t.trx);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Has the links wait that are due: of the fiscal year and later, kept and not looked at for a week, longest ago first.
 * Returns how many.
 */
export async function queueDue(
  t: TenantDb,
  { now, fromYear, most }: { now: Date; fromYear: number; most: number },
): Promise<number> {
  const result = await sql`
    with due as materialized (
      select l.fiscal_year, l.agency_code, l.item_code from readiness_link l
      left join lateral (
        select max(c.checked_at) as checked_at from readiness_check c
        where c.province_code = l.province_code and c.fiscal_year = l.fiscal_year
          and c.agency_code = l.agency_code and c.item_code = l.item_code and c.url = l.url
      ) last on true
      where l.province_code = ${t.provinceCode} and l.fiscal_year >= ${fromYear} and l.url is not null
        and not l.is_check_waiting
        and coalesce(last.checked_at, l.updated_at) < ${now}::timestamptz - make_interval(days => ${DUE_DAYS})
        and (l.check_asked_at is null
          or l.check_asked_at < ${now}::timestamptz - make_interval(mins => ${GIVE_UP_MINUTES}))
      order by last.checked_at nulls first, l.agency_code, l.item_code
      limit ${most}
      for update of l skip locked
    )
    update readiness_link l set is_check_waiting = true, is_routine = true, check_asked_at = ${now}, claim_id = null
    from due where l.province_code = ${t.provinceCode} and l.fiscal_year = due.fiscal_year
      and l.agency_code = due.agency_code and l.item_code = due.item_code`.execute(t.trx);
  return Number(result.numAffectedRows ?? 0n);
}

/** Takes back what waits; a look under way is finished, but its link waits no more. */
export async function cancelChecks(t: TenantDb, key: ReadinessKey): Promise<void> {
  await t.trx
    .updateTable('readiness_link')
    .set({ is_check_waiting: false, claim_id: null, claimed_until: null })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('is_check_waiting', '=', true)
    .execute();
}

/** Provinces in which a link waits for a look; asked as the queue, which sees nothing else. */
export async function findWaitingProvinces(trx: Transaction<DB>): Promise<string[]> {
  const rows = await trx
    .selectFrom('readiness_link')
    .select('province_code')
    .distinct()
    .where('is_check_waiting', '=', true)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', sql<Date>`now()`)]))
    .execute();
  return rows.map((row) => row.province_code);
}

/** Gives up what has waited too long. */
export async function giveUpOld(t: TenantDb): Promise<void> {
  await sql`
    update readiness_link set is_check_waiting = false, claim_id = null, claimed_until = null
    where province_code = ${t.provinceCode} and is_check_waiting
      and check_asked_at < now() - make_interval(mins => ${GIVE_UP_MINUTES})`.execute(t.trx);
}

export interface ClaimedLink extends ReadinessKey {
  itemCode: string;
  url: string;
  claimId: string;
  isDemo: boolean;
  /** What the last look that saw the content of this address saw. */
  seen: Seen;
}

/**
 * Takes the link that has waited longest for this server alone: others pass it over while it is locked, and leave it
 * until the claim runs out. Hosts that are being asked are left out. Materialised, because a sub-select that locks may be
 * run once for each row it is joined to, and would take them all.
 */
export async function claimNext(t: TenantDb, busyHosts: readonly string[]): Promise<ClaimedLink | null> {
  const claimId = randomUUID();
  const { rows } = await sql<Omit<ClaimedLink, 'seen' | 'claimId'>>`
    with next as materialized (
      select fiscal_year, agency_code, item_code from readiness_link
      where province_code = ${t.provinceCode} and is_check_waiting and url is not null
        and (claimed_until is null or claimed_until < now() or claim_id is null)
        and lower(substring(url from '^[a-z]+://([^/:?#]+)')) <> all(${[...busyHosts]}::text[])
      order by is_routine, check_asked_at, agency_code, item_code
      limit 1
      for update skip locked
    )
    update readiness_link l
    set claim_id = ${claimId}, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
    from next
    where l.province_code = ${t.provinceCode} and l.fiscal_year = next.fiscal_year
      and l.agency_code = next.agency_code and l.item_code = next.item_code
    returning l.fiscal_year as "fiscalYear", l.agency_code as "agencyCode", l.item_code as "itemCode", l.url,
      l.is_demo as "isDemo"`.execute(t.trx);
  const [link] = rows;
  if (!link) return null;
  const seen = await t.trx
    .selectFrom('readiness_check')
    .select(['sha256', 'text_sha256 as textSha256'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', link.fiscalYear)
    .where('agency_code', '=', link.agencyCode)
    .where('item_code', '=', link.itemCode)
    .where('url', '=', link.url)
    .where('sha256', 'is not', null)
    .orderBy('checked_at', 'desc')
    .executeTakeFirst();
  return { ...link, claimId, seen: seen ?? null };
}

/** Keeps what was found, and lets the link go if it is still ours. Moments are the database's own. */
export async function finishCheck(t: TenantDb, link: ClaimedLink, result: CheckResult): Promise<void> {
  await insertCheck(t, link, result);
  await releaseClaim(t, link);
}

/** Lets a link go that waits no more, when it is still ours. */
export async function releaseClaim(t: TenantDb, link: ClaimedLink): Promise<void> {
  await t.trx
    .updateTable('readiness_link')
    .set({ is_check_waiting: false, claim_id: null, claimed_until: null })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', link.fiscalYear)
    .where('agency_code', '=', link.agencyCode)
    .where('item_code', '=', link.itemCode)
    .where('claim_id', '=', link.claimId)
    .execute();
}

async function insertCheck(t: TenantDb, link: ClaimedLink, result: CheckResult): Promise<void> {
  await t.trx
    .insertInto('readiness_check')
    .values({
      province_code: t.provinceCode,
      check_id: randomUUID(),
      fiscal_year: link.fiscalYear,
      agency_code: link.agencyCode,
      item_code: link.itemCode,
      district_code: null,
      url: link.url,
      outcome: result.outcome,
      reason: result.reason,
      http_status: result.httpStatus,
      final_url: result.finalUrl?.slice(0, 2000) ?? null,
      content_type: result.contentType,
      file_kind: result.fileKind,
      bytes: result.bytes,
      is_partial: result.isPartial,
      sha256: result.sha256,
      text_sha256: result.textSha256,
      title: result.title,
      date_found: result.dateFound,
      date_source: result.dateSource,
      chain: JSON.stringify(result.chain),
      is_demo: link.isDemo,
    })
    .execute();
}
