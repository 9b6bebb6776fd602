import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CircularAct, CircularState } from './core/circular-process.ts';

export type CircularStep = Awaited<ReturnType<typeof findAllSteps>>[number];

/** What was done to a circular up to its sending, by which office and when; oldest first. */
export async function findAllSteps(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_step')
    .select(['step_no as stepNo', 'act', 'state', 'at', 'by_office as byOffice', 'comment'])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('step_no')
    .execute();
}

/** Adds a step; the row of the circular must be held by the same transaction. */
export async function insertStep(
  t: TenantDb,
  circularId: string,
  step: {
    act: CircularAct | 'create';
    state: CircularState;
    at: Date;
    userId: string | null;
    office: string | null;
    comment: string | null;
  },
): Promise<void> {
  await sql`
    insert into circular_step (province_code, circular_id, step_no, act, state, at, by_user_id, by_office, comment)
    select ${t.provinceCode}, ${circularId}, coalesce(max(step_no), 0) + 1, ${step.act}, ${step.state}, ${step.at},
      ${step.userId}, ${step.office}, ${step.comment}
    from circular_step where province_code = ${t.provinceCode} and circular_id = ${circularId}`.execute(
    t.trx,
  );
}

/** People of the province who can write and check circulars. */
export async function countStaff(t: TenantDb): Promise<number> {
  const row = await t.trx
    .selectFrom('membership')
    .select((eb) => sql<number>`${eb.fn.count('user_id').distinct()}::int`.as('count'))
    .where('province_code', '=', t.provinceCode)
    .where('role', 'in', ['province_admin', 'province_officer'])
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}
