import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { VersionedText, VersionForm } from './core/version-form.ts';

/** Whether the version is in force; holds the circular for the transaction, so that two issuers go one after the other. */
export async function isInForce(t: TenantDb, circularId: string, versionNo: number): Promise<boolean> {
  const row = await t.trx
    .selectFrom('circular')
    .select('letter_version as letterVersion')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', 'sent')
    .forUpdate()
    .executeTakeFirst();
  return row?.letterVersion === versionNo;
}

/** Writes down the letter as it was first sent, when it is about to get a second version. */
export async function freezeFirst(t: TenantDb, circularId: string): Promise<void> {
  await sql`
    insert into circular_version (province_code, circular_id, version_no, number, dated_on, subject, body,
      acknowledge_due_on, plan_due_on, report_6m_due_on, report_12m_due_on, issued_at, issued_by_office)
    select province_code, circular_id, 1, number, dated_on, subject, body, acknowledge_due_on, plan_due_on,
      report_6m_due_on, report_12m_due_on, sent_at, signed_role
    from circular where province_code = ${t.provinceCode} and circular_id = ${circularId}`.execute(t.trx);
  await copyMeasures(t, circularId, 1);
}

/** Puts the new version's letter in force in the place of `versionNo - 1`. Call after `isInForce`. */
export async function updateLetter(
  t: TenantDb,
  circularId: string,
  versionNo: number,
  version: VersionForm,
): Promise<void> {
  await t.trx
    .updateTable('circular')
    .set((eb) => ({
      letter_version: versionNo,
      version: eb('version', '+', 1),
      subject: version.subject,
      body: version.body,
      acknowledge_due_on: version.acknowledgeDueOn,
      plan_due_on: version.planDueOn,
      report_6m_due_on: version.report6mDueOn,
      report_12m_due_on: version.report12mDueOn,
    }))
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', 'sent')
    .where('letter_version', '=', versionNo - 1)
    .execute();
}

/** Puts a measure's new text in force, or marks it as dropped by the version. */
export async function updateMeasure(
  t: TenantDb,
  circularId: string,
  versionNo: number,
  { measureNo, isRemoved, text }: VersionedText,
): Promise<void> {
  await t.trx
    .updateTable('circular_measure')
    .set(
      isRemoved
        ? { removed_in: versionNo }
        : {
            title: text.title,
            steps: text.steps,
            responsible_pattern: text.responsiblePattern,
            timeframe_kind: text.timeframeKind,
            timeframe_text: text.timeframeText,
            follow_up: text.followUp,
          },
    )
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('measure_no', '=', measureNo)
    .where('removed_in', 'is', null)
    .execute();
}

/** Adds measures of the library as they stand there, after those the circular has. */
export async function insertMeasures(
  t: TenantDb,
  circularId: string,
  measureIds: readonly string[],
): Promise<void> {
  await sql`
    insert into circular_measure (province_code, circular_id, measure_no, measure_id, measure_version, title, steps,
      responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos)
    select province_code, ${circularId},
      (select coalesce(max(measure_no), 0) from circular_measure c
        where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId})
        + row_number() over (order by topic_nos[1], title),
      measure_id, version, title, steps, responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos
    from measure
    where province_code = ${t.provinceCode} and measure_id = any(${[...measureIds]}::text[]) and not is_retired`.execute(
    t.trx,
  );
}

/** Notes the version of the library where a measure now reads as it does there. */
export async function updateLibraryVersions(t: TenantDb, circularId: string): Promise<void> {
  await sql`
    update circular_measure c set measure_version = m.version from measure m
    where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId} and c.removed_in is null
      and m.province_code = c.province_code and m.measure_id = c.measure_id
      and (c.title, c.steps, c.responsible_pattern, c.timeframe_kind, coalesce(c.timeframe_text, ''), c.follow_up)
        is not distinct from
        (m.title, m.steps, m.responsible_pattern, m.timeframe_kind, coalesce(m.timeframe_text, ''), m.follow_up)`.execute(
    t.trx,
  );
}

/** Writes the version down as it went out, with the measures in force. */
export async function insertVersion(
  t: TenantDb,
  circularId: string,
  versionNo: number,
  version: VersionForm,
  by: { office: string | null; at: Date },
): Promise<void> {
  await t.trx
    .insertInto('circular_version')
    .values({
      province_code: t.provinceCode,
      circular_id: circularId,
      version_no: versionNo,
      number: version.number,
      dated_on: version.datedOn,
      subject: version.subject,
      body: version.body,
      acknowledge_due_on: version.acknowledgeDueOn,
      plan_due_on: version.planDueOn,
      report_6m_due_on: version.report6mDueOn,
      report_12m_due_on: version.report12mDueOn,
      reason: version.reason,
      issued_at: by.at,
      issued_by_office: by.office,
    })
    .execute();
  await copyMeasures(t, circularId, versionNo);
}

async function copyMeasures(t: TenantDb, circularId: string, versionNo: number): Promise<void> {
  await sql`
    insert into circular_measure_version (province_code, circular_id, version_no, measure_no, measure_id,
      measure_version, title, steps, responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos)
    select province_code, circular_id, ${versionNo}::int, measure_no, measure_id, measure_version, title, steps,
      responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos
    from circular_measure
    where province_code = ${t.provinceCode} and circular_id = ${circularId} and removed_in is null`.execute(
    t.trx,
  );
}
