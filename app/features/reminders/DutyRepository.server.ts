import { sql } from 'kysely';
import type { DueKind } from '~/features/circulars/core/next-due.ts';
import { DUTIES, DUTY_COLUMNS } from '~/features/circulars/DutyStateRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';

export type OpenDuty = Awaited<ReturnType<typeof findAllOpen>>[number];

/**
 * What agencies still have to do for circulars that were sent: acknowledge, plan, report. A duty that is done is not here,
 * so that reminding stops the moment it is. Days are days in Thailand.
 */
export async function findAllOpen(t: TenantDb, only: { circularId?: string } = {}) {
  const { rows } = await sql<{
    circularId: string;
    number: string | null;
    subject: string;
    agencyCode: string;
    nameTh: string;
    /** Null for bodies of the whole province, which no district chief looks after. */
    districtCode: string | null;
    duty: DueKind;
    fiscalYear: number;
    dueOn: string;
    sentOn: string;
    isDemo: boolean;
  }>`
    select c.circular_id as "circularId", c.number, c.subject, r.agency_code as "agencyCode", a.name_th as "nameTh", a.district_code as "districtCode",
      d.duty, c.measures_fiscal_year as "fiscalYear", d.due_on as "dueOn",
      (c.sent_at at time zone 'Asia/Bangkok')::date as "sentOn", c.is_demo as "isDemo"
    from circular c
    join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
    join agency a on a.province_code = r.province_code and a.agency_code = r.agency_code
    cross join ${DUTIES} d ${DUTY_COLUMNS}
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and d.due_on is not null and not d.is_done
      and (${only.circularId ?? null}::text is null or c.circular_id = ${only.circularId ?? null})
    order by d.due_on, c.circular_id, r.agency_code, d.duty`.execute(t.trx);
  return rows;
}
