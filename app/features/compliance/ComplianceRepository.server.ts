import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type CircularChoice = Awaited<ReturnType<typeof findAllCirculars>>[number];

/** Sent circulars that can be followed, newest first. */
export async function findAllCirculars(t: TenantDb) {
  return t.trx
    .selectFrom('circular')
    .select([
      'circular_id as circularId',
      'number',
      'subject',
      'measures_fiscal_year as measuresFiscalYear',
      'acknowledge_due_on as acknowledgeDueOn',
      'report_6m_due_on as report6mDueOn',
      'report_12m_due_on as report12mDueOn',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .execute();
}

export async function findAllMeasures(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_measure')
    .select(['measure_no as measureNo', 'title'])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('measure_no')
    .execute();
}

export interface ComplianceRow {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtCode: string | null;
  districtNameTh: string | null;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
  reportState: 'draft' | 'submitted' | 'returned' | 'accepted' | null;
  submittedAt: Date | null;
  adopted: number;
  /** By measure number; a measure the agency has not decided on is absent. */
  cells: Record<
    string,
    { decision: 'adopted' | 'adapted' | 'declined'; status: 'not_started' | 'in_progress' | 'done' | null }
  >;
}

/**
 * One row a recipient with all its measures in it: a matrix of 100 agencies and 25 measures comes as 100 rows. A
 * district chief's transaction sees the district's recipients only.
 */
export async function findAllByCircular(
  t: TenantDb,
  filter: { circularId: string; fiscalYear: number; round: '6m' | '12m'; type: string; district: string },
): Promise<ComplianceRow[]> {
  const { rows } = await sql<ComplianceRow>`
    with cells as (
      select a.agency_code, count(*) filter (where a.decision <> 'declined')::int as adopted,
        jsonb_object_agg(a.measure_no, jsonb_build_object('decision', a.decision, 'status', w.status)) as cells
      from adoption a
      left join compliance_report_row w on w.province_code = a.province_code and w.fiscal_year = ${filter.fiscalYear}
        and w.agency_code = a.agency_code and w.round = ${filter.round}
        and w.circular_id = a.circular_id and w.measure_no = a.measure_no
      where a.province_code = ${t.provinceCode} and a.circular_id = ${filter.circularId}
      group by a.agency_code
    )
    select r.agency_code as "agencyCode", g.name_th as "nameTh", g.agency_type as "agencyType",
      g.district_code as "districtCode", d.name_th as "districtNameTh", r.opened_at as "openedAt",
      r.acknowledged_at as "acknowledgedAt", p.state as "reportState", p.submitted_at as "submittedAt",
      coalesce(c.adopted, 0) as adopted, coalesce(c.cells, '{}') as cells
    from circular_recipient r
    join agency g on g.province_code = r.province_code and g.agency_code = r.agency_code
    left join district d on d.province_code = g.province_code and d.district_code = g.district_code
    left join compliance_report p on p.province_code = r.province_code and p.fiscal_year = ${filter.fiscalYear}
      and p.agency_code = r.agency_code and p.round = ${filter.round}
    left join cells c on c.agency_code = r.agency_code
    where r.province_code = ${t.provinceCode} and r.circular_id = ${filter.circularId}
      and (${filter.type} = '' or g.agency_type = ${filter.type})
      and (${filter.district} = '' or g.district_code = ${filter.district})
    order by d.name_th collate "und-x-icu" nulls first, g.name_th collate "und-x-icu"`.execute(t.trx);
  return rows;
}
