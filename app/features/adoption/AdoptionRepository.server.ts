import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { NewDecision } from './core/decision-form.ts';

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
      'version',
      'decided_at as decidedAt',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .orderBy('measure_no')
    .execute();
}

/** Stores a decision if the row still has the version that was read; false when someone was faster. */
export async function upsertDecision(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  decision: NewDecision,
  by: { userId: string | null; at: Date },
): Promise<boolean> {
  const result = await sql`
    insert into adoption (province_code, circular_id, measure_no, agency_code, decision, reason, adapted_text,
      version, decided_at, decided_by_user_id)
    select ${t.provinceCode}, ${circularId}, ${decision.measureNo}::int, ${agencyCode}, ${decision.decision}, ${decision.reason},
      ${decision.adaptedText}, ${decision.version}::int + 1, ${by.at.toISOString()}::timestamptz, ${by.userId}
    on conflict (province_code, circular_id, measure_no, agency_code) do update
      set decision = excluded.decision, reason = excluded.reason, adapted_text = excluded.adapted_text,
        version = excluded.version, decided_at = excluded.decided_at, decided_by_user_id = excluded.decided_by_user_id
      where adoption.version = ${decision.version}::int`.execute(t.trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}
