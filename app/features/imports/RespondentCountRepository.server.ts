import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { storedKey } from './core/batch-rows.ts';
import { type CountedSurvey, type CountKind, countNode } from './core/respondent-counts.ts';

/** A count to write; `people: null` takes it out. */
export interface CountChange {
  agencyCode: string;
  fiscalYear: number;
  survey: CountedSurvey;
  count: CountKind;
  people: number | null;
}

/** The counts of these agencies, by the key under which they are compared. */
export async function findAllStoredCounts(
  t: TenantDb,
  agencyCodes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await t.trx
    .selectFrom('respondent_count')
    .select(['agency_code', 'fiscal_year', 'instrument', 'respondents', 'min_sample'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', 'in', agencyCodes.length > 0 ? [...agencyCodes] : [''])
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const key = (count: CountKind) =>
        storedKey({
          kind: 'respondents',
          agencyCode: row.agency_code,
          fiscalYear: row.fiscal_year,
          what: countNode({ count, survey: row.instrument as CountedSurvey }),
        });
      const least: [string, string][] =
        row.min_sample === null ? [] : [[key('min_sample'), String(row.min_sample)]];
      return [[key('respondents'), String(row.respondents)] as [string, string], ...least];
    }),
  );
}

/**
 * Writes counts, those of respondents first, for the required number stands beside them; taking out goes the other way
 * round. A required number whose respondents are gone goes with them.
 */
export async function saveCounts(t: TenantDb, changes: readonly CountChange[]): Promise<void> {
  const of = (count: CountKind, isTakenOut: boolean) =>
    JSON.stringify(changes.filter((each) => each.count === count && (each.people === null) === isTakenOut));
  const given = (json: string) => sql`jsonb_to_recordset(${json}::jsonb)
    as g("agencyCode" text, "fiscalYear" int, survey text, people int)`;
  const isGiven = sql`c.province_code = ${t.provinceCode} and c.fiscal_year = g."fiscalYear"
    and c.agency_code = g."agencyCode" and c.instrument = g.survey`;
  await sql`
    insert into respondent_count (province_code, fiscal_year, agency_code, instrument, respondents)
    select ${t.provinceCode}, g."fiscalYear", g."agencyCode", g.survey, g.people
    from ${given(of('respondents', false))}
    on conflict (province_code, fiscal_year, agency_code, instrument) do update set respondents = excluded.respondents`.execute(
    t.trx,
  );
  for (const isTakenOut of [false, true]) {
    await sql`update respondent_count c set min_sample = g.people
      from ${given(of('min_sample', isTakenOut))} where ${isGiven}`.execute(t.trx);
  }
  await sql`delete from respondent_count c using ${given(of('respondents', true))} where ${isGiven}`.execute(
    t.trx,
  );
}
