import { type RawBuilder, sql } from 'kysely';

/** Under which kind the settlement of the finding `f` is kept; the same as `settledKind` of the core. */
export const kindOfSettlement: RawBuilder<string> = sql`(case when f.detail->>'explanation' = 'weighted_score'
  then 'weighted_score' else f.kind end)`;

/** Whether the finding `f` is settled: decided, and its figure still the one decided about. */
export const isSettled: RawBuilder<boolean> = sql`exists (
  select from finding_settlement s
  where s.province_code = f.province_code and s.fiscal_year = f.fiscal_year and s.agency_code = f.agency_code
    and s.node = f.node and s.kind = ${kindOfSettlement}
    and coalesce(f.published, f.computed) is not distinct from
      case s.decision when 'correct' then trim_scale(s.corrected)::text else s.published end)`;

/**
 * How many errors of the agency-year `y` nobody has settled yet. Readers who see an agency's year but not its
 * findings (district chiefs) are told of all of them.
 */
export const openFindingCount: RawBuilder<number> = sql`(coalesce(y.finding_count, 0) - (
  select count(*)::int from finding f
  where f.province_code = y.province_code and f.fiscal_year = y.fiscal_year and f.agency_code = y.agency_code
    and f.detail->>'severity' = 'error' and ${isSettled}))`;
