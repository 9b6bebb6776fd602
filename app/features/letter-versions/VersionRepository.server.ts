import { sql } from 'kysely';
import { MEASURE_COLUMNS } from '~/features/circulars/CircularRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';

export type LetterVersion = Awaited<ReturnType<typeof findAll>>[number];

/** The versions of a circular, first to last; empty while there is only the one that was sent. */
export async function findAll(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_version')
    .select([
      'version_no as versionNo',
      'number',
      'dated_on as datedOn',
      'subject',
      'body',
      'acknowledge_due_on as acknowledgeDueOn',
      'plan_due_on as planDueOn',
      'report_6m_due_on as report6mDueOn',
      'report_12m_due_on as report12mDueOn',
      'reason',
      'issued_at as issuedAt',
      'issued_by_office as issuedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('version_no')
    .execute();
}

/** The measures of every version, as each version carries them. */
export async function findAllMeasures(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_measure_version')
    .select(['version_no as versionNo', ...MEASURE_COLUMNS])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('version_no')
    .orderBy('measure_no')
    .execute();
}

/** Version of the letter in force, and by measure number the version that dropped it. */
export async function findInForce(t: TenantDb, circularId: string) {
  const circular = await t.trx
    .selectFrom('circular')
    .select('letter_version as letterVersion')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .executeTakeFirst();
  const removed = await t.trx
    .selectFrom('circular_measure')
    .select(['measure_no as measureNo', 'removed_in as removedIn'])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('removed_in', 'is not', null)
    .execute();
  return {
    letterVersion: circular?.letterVersion ?? 1,
    removedIn: new Map(removed.map(({ measureNo, removedIn }) => [measureNo, removedIn ?? 0])),
  };
}

/** How many recipients have seen and acknowledged each later version, and how many answers measures still wait for. */
export async function findAllReceipts(t: TenantDb, circularId: string) {
  const { rows } = await sql<{ versionNo: number; opened: number; acknowledged: number }>`
    select version_no as "versionNo", count(opened_at)::int as opened, count(acknowledged_at)::int as acknowledged
    from circular_version_receipt
    where province_code = ${t.provinceCode} and circular_id = ${circularId}
    group by version_no order by version_no`.execute(t.trx);
  return rows;
}

/** How decisions stand towards the version in force, by measure; only a text that changed waits for an answer. */
export async function findAllAnswers(t: TenantDb, circularId: string) {
  const { rows } = await sql<{
    measureNo: number;
    taken: number;
    kept: number;
    ended: number;
    waiting: number;
  }>`
    select m.measure_no as "measureNo",
      (count(*) filter (where a.ended_in is null and a.letter_version = c.letter_version))::int as taken,
      (count(*) filter (where a.ended_in is null and a.answered_version > a.letter_version
        and a.answered_version >= coalesce(m.removed_in, last_change.version_no)))::int as kept,
      (count(*) filter (where a.ended_in is not null))::int as ended,
      (count(*) filter (where a.ended_in is null and a.decision <> 'declined'
        and a.answered_version < coalesce(m.removed_in, last_change.version_no)))::int as waiting
    from circular c
    join circular_measure m using (province_code, circular_id)
    join adoption a on a.province_code = m.province_code and a.circular_id = m.circular_id
      and a.measure_no = m.measure_no
    cross join lateral (
      select coalesce(max(v.version_no), 1) as version_no
      from circular_measure_version v
      join circular_measure_version before on before.province_code = v.province_code
        and before.circular_id = v.circular_id and before.measure_no = v.measure_no
        and before.version_no = v.version_no - 1
      where v.province_code = m.province_code and v.circular_id = m.circular_id and v.measure_no = m.measure_no
        and (v.title, v.steps, v.responsible_pattern, v.timeframe_kind, coalesce(v.timeframe_text, ''), v.follow_up)
          is distinct from (before.title, before.steps, before.responsible_pattern, before.timeframe_kind,
            coalesce(before.timeframe_text, ''), before.follow_up)
    ) last_change
    where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId}
    group by m.measure_no order by m.measure_no`.execute(t.trx);
  return rows;
}

/** Circulars of the running measures year that carry another text of the library measure than it has now. */
export async function findAllCarrying(t: TenantDb, measureId: string, measuresFiscalYear: number) {
  const { rows } = await sql<{ circularId: string; number: string | null; subject: string; carried: number }>`
    select c.circular_id as "circularId", c.number, c.subject, cm.measure_version as carried
    from circular c
    join circular_measure cm using (province_code, circular_id)
    join measure m on m.province_code = cm.province_code and m.measure_id = cm.measure_id
    where c.province_code = ${t.provinceCode} and cm.measure_id = ${measureId} and c.state = 'sent'
      and c.measures_fiscal_year >= ${measuresFiscalYear} and cm.removed_in is null
      and cm.measure_version is distinct from m.version
      and (cm.title, cm.steps, cm.responsible_pattern, cm.timeframe_kind, coalesce(cm.timeframe_text, ''), cm.follow_up)
        is distinct from
        (m.title, m.steps, m.responsible_pattern, m.timeframe_kind, coalesce(m.timeframe_text, ''), m.follow_up)
    order by c.sent_at desc, c.circular_id`.execute(t.trx);
  return rows;
}
