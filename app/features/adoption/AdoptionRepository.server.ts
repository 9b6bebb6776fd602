import type { DecisionRecord } from 'db/tables/adoption.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type AdoptionRow = Awaited<ReturnType<typeof findAll>>[number];

/** What an agency decided on the measures of a circular. */
export async function findAll(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('adoption')
    .select([
      'measure_no as measureNo',
      'decision',
      'reason',
      'adapted_text as adaptedText',
      'adapted',
      'letter_version as letterVersion',
      'answered_version as answeredVersion',
      'ended_in as endedIn',
      'version',
      'decided_at as decidedAt',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .orderBy('measure_no')
    .execute();
}

/** What of a row a change keeps, for the way back. */
export function recordOf(row: AdoptionRow): DecisionRecord {
  const { decision, reason, adaptedText, adapted, letterVersion, answeredVersion, endedIn } = row;
  return { decision, reason, adaptedText, adapted, letterVersion, answeredVersion, endedIn };
}

/** Stores a decision if the row still has the version that was read (0 = none); false when someone was faster. */
export async function upsertDecision(
  t: TenantDb,
  key: { circularId: string; agencyCode: string; measureNo: number; version: number },
  record: DecisionRecord,
  by: { userId: string | null; at: Date },
): Promise<boolean> {
  const result = await sql`
    insert into adoption (province_code, circular_id, measure_no, agency_code, decision, reason, adapted_text, adapted,
      letter_version, answered_version, ended_in, version, decided_at, decided_by_user_id)
    select ${t.provinceCode}, ${key.circularId}, ${key.measureNo}::int, ${key.agencyCode}, ${record.decision},
      ${record.reason}, ${record.adaptedText}, ${record.adapted && JSON.stringify(record.adapted)}::jsonb,
      ${record.letterVersion}::int, ${record.answeredVersion}::int, ${record.endedIn}::int, ${key.version}::int + 1,
      ${by.at.toISOString()}::timestamptz, ${by.userId}
    on conflict (province_code, circular_id, measure_no, agency_code) do update
      set decision = excluded.decision, reason = excluded.reason, adapted_text = excluded.adapted_text,
        adapted = excluded.adapted, letter_version = excluded.letter_version,
        answered_version = excluded.answered_version, ended_in = excluded.ended_in, version = excluded.version,
        decided_at = excluded.decided_at, decided_by_user_id = excluded.decided_by_user_id
      where adoption.version = ${key.version}::int`.execute(t.trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** Takes a decision away that an undo leaves undecided; what it was stays in the changes. */
export async function deleteDecision(
  t: TenantDb,
  key: { circularId: string; agencyCode: string; measureNo: number },
): Promise<void> {
  await t.trx
    .deleteFrom('adoption')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', key.circularId)
    .where('agency_code', '=', key.agencyCode)
    .where('measure_no', '=', key.measureNo)
    .execute();
}

/** Whether the year's last report was accepted: then what it reports on stands. Year of the measures (BE). */
export async function existsAcceptedYear(t: TenantDb, fiscalYear: number, agencyCode: string) {
  const row = await t.trx
    .selectFrom('compliance_report')
    .select('round')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where('round', '=', '12m')
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was reported on the measures of the circular: round, state and the version of the text it was written on. */
export async function findAllReported(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('compliance_report_row as r')
    .innerJoin('compliance_report as report', (join) =>
      join
        .onRef('report.province_code', '=', 'r.province_code')
        .onRef('report.fiscal_year', '=', 'r.fiscal_year')
        .onRef('report.agency_code', '=', 'r.agency_code')
        .onRef('report.round', '=', 'r.round'),
    )
    .select([
      'r.measure_no as measureNo',
      'r.round',
      'report.state',
      sql<number>`coalesce(r.letter_version, 1)`.as('letterVersion'),
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.circular_id', '=', circularId)
    .where('r.agency_code', '=', agencyCode)
    .orderBy('r.round', 'desc')
    .execute();
}
