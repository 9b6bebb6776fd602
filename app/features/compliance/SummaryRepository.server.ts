import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type SummaryRow = Awaited<ReturnType<typeof findAllByMeasure>>[number];
type Status = 'not_started' | 'in_progress' | 'done' | null;

/** A measure of a sent circular with the letter's number and subject; undefined when there is none. */
export async function findMeasure(t: TenantDb, circularId: string, measureNo: number) {
  return t.trx
    .selectFrom('circular_measure as m')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.province_code', '=', 'm.province_code').onRef('c.circular_id', '=', 'm.circular_id'),
    )
    .select([
      'm.measure_no as measureNo',
      'm.title',
      'm.steps',
      'c.circular_id as circularId',
      'c.number',
      'c.subject',
      'c.measures_fiscal_year as fiscalYear',
    ])
    .where('m.province_code', '=', t.provinceCode)
    .where('m.circular_id', '=', circularId)
    .where('m.measure_no', '=', measureNo)
    .where('c.state', '=', 'sent')
    .executeTakeFirst();
}

/**
 * Each recipient with its decision on the measure and what its reports say of it, by district and name. Only what was
 * handed in is told: a draft and a report sent back are the agency's own.
 */
export async function findAllByMeasure(
  t: TenantDb,
  { circularId, measureNo, fiscalYear }: { circularId: string; measureNo: number; fiscalYear: number },
) {
  const report = (round: '6m' | '12m'): RawBuilder<unknown> => sql`left join lateral (
      select w.status, w.obstacle, (select count(*)::int from report_evidence e
        where e.province_code = w.province_code and e.fiscal_year = w.fiscal_year and e.agency_code = w.agency_code
          and e.round = w.round and e.row_no = w.row_no and e.removed_at is null) as evidence
      from compliance_report_row w
      left join compliance_report p on w.part_no = 1 and p.province_code = w.province_code
        and p.fiscal_year = w.fiscal_year and p.agency_code = w.agency_code and p.round = w.round
      left join report_supplement s on s.province_code = w.province_code and s.fiscal_year = w.fiscal_year
        and s.agency_code = w.agency_code and s.round = w.round and s.part_no = w.part_no
      where w.province_code = r.province_code and w.fiscal_year = ${fiscalYear} and w.agency_code = r.agency_code
        and w.round = ${round} and w.circular_id = r.circular_id and w.measure_no = ${measureNo}
        and coalesce(p.state, s.state) in ('submitted', 'accepted')
      order by w.row_no desc limit 1)`;
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    districtNameTh: string | null;
    decision: 'adopted' | 'adapted' | 'declined' | null;
    reason: string | null;
    adaptedText: string | null;
    status6m: Status;
    status12m: Status;
    obstacle6m: string | null;
    obstacle12m: string | null;
    evidence6m: number | null;
    evidence12m: number | null;
  }>`
    select r.agency_code as "agencyCode", a.name_th as "nameTh", a.agency_type as "agencyType",
      d.name_th as "districtNameTh", x.decision, x.reason, x.adapted_text as "adaptedText",
      h.status as "status6m", y.status as "status12m", h.obstacle as "obstacle6m", y.obstacle as "obstacle12m",
      h.evidence as "evidence6m", y.evidence as "evidence12m"
    from circular_recipient r
    join agency a on a.province_code = r.province_code and a.agency_code = r.agency_code
    left join district d on d.province_code = a.province_code and d.district_code = a.district_code
    left join adoption x on x.province_code = r.province_code and x.circular_id = r.circular_id
      and x.measure_no = ${measureNo} and x.agency_code = r.agency_code
    ${report('6m')} h on true
    ${report('12m')} y on true
    where r.province_code = ${t.provinceCode} and r.circular_id = ${circularId}
    order by d.name_th collate "und-x-icu" nulls first, a.name_th collate "und-x-icu", r.agency_code`.execute(
    t.trx,
  );
  return rows;
}
