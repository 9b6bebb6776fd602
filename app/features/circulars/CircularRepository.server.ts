import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CircularForm } from './core/circular-form.ts';

export type CircularRow = Awaited<ReturnType<typeof findAll>>[number];
export type Circular = NonNullable<Awaited<ReturnType<typeof findById>>>;
export type CircularMeasure = Awaited<ReturnType<typeof findAllMeasures>>[number];

const columns = [
  'circular.circular_id as circularId',
  'circular.version',
  'circular.number',
  'circular.dated_on as datedOn',
  'circular.subject',
  'circular.body',
  'circular.signed_role as signedRole',
  'circular.results_fiscal_year as resultsFiscalYear',
  'circular.measures_fiscal_year as measuresFiscalYear',
  'circular.acknowledge_due_on as acknowledgeDueOn',
  'circular.plan_due_on as planDueOn',
  'circular.report_6m_due_on as report6mDueOn',
  'circular.report_12m_due_on as report12mDueOn',
  'circular.state',
  'circular.sent_at as sentAt',
  'circular.is_demo as isDemo',
  'circular.recipients_text as recipientsText',
] as const;

/** The province's circulars with how many recipients there are and how many acknowledged; drafts first, then newest. */
export async function findAll(t: TenantDb) {
  return t.trx
    .selectFrom('circular')
    .leftJoin('circular_recipient as r', (join) =>
      join
        .onRef('r.province_code', '=', 'circular.province_code')
        .onRef('r.circular_id', '=', 'circular.circular_id'),
    )
    .select([...columns])
    .select([
      sql<number>`count(r.agency_code)::int`.as('recipients'),
      sql<number>`count(r.acknowledged_at)::int`.as('acknowledged'),
    ])
    .where('circular.province_code', '=', t.provinceCode)
    .groupBy(['circular.province_code', 'circular.circular_id'])
    .orderBy(sql`circular.state = 'draft'`, 'desc')
    .orderBy('circular.sent_at', 'desc')
    .orderBy('circular.created_at', 'desc')
    .execute();
}

export async function findById(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .executeTakeFirst();
}

/** The measures a circular carries, as they stand in it. */
export async function findAllMeasures(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_measure')
    .select([
      'measure_no as measureNo',
      'measure_id as measureId',
      'measure_version as measureVersion',
      'title',
      'steps',
      'responsible_pattern as responsiblePattern',
      'timeframe_kind as timeframeKind',
      'timeframe_text as timeframeText',
      'follow_up as followUp',
      'topic_nos as topicNos',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('measure_no')
    .execute();
}

/** Adds a draft and returns its id. */
export async function insertCircular(
  t: TenantDb,
  circular: CircularForm,
  { circularId = randomUUID(), isDemo = false }: { circularId?: string; isDemo?: boolean } = {},
): Promise<string> {
  await t.trx
    .insertInto('circular')
    .values({
      province_code: t.provinceCode,
      circular_id: circularId,
      is_demo: isDemo,
      recipients_text: null,
      ...values(circular),
    })
    .execute();
  return circularId;
}

/** Removes a circular that was never sent; one that was stays. */
export async function deleteDraft(t: TenantDb, circularId: string): Promise<void> {
  const draft = await findById(t, circularId);
  if (draft?.state !== 'draft') return;
  for (const table of ['circular_measure', 'circular_recipient', 'circular'] as const) {
    await t.trx
      .deleteFrom(table)
      .where('province_code', '=', t.provinceCode)
      .where('circular_id', '=', circularId)
      .execute();
  }
}

/** Changes a draft that still has the version that was read; false when it was changed or sent meanwhile. */
export async function updateCircular(
  t: TenantDb,
  circularId: string,
  version: number,
  circular: CircularForm,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular')
    .set({ ...values(circular), version: version + 1 })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Turns a draft into a sent circular; false when it was sent before: only one of two senders wins. */
export async function updateToSent(t: TenantDb, circularId: string, at: Date): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular')
    .set((eb) => ({ state: 'sent', sent_at: at, version: eb('version', '+', 1) }))
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Puts the library's present text of these measures into the circular, in the order of their titles. */
export async function replaceMeasures(
  t: TenantDb,
  circularId: string,
  measureIds: readonly string[],
): Promise<number> {
  await t.trx
    .deleteFrom('circular_measure')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .execute();
  const result = await sql`
    insert into circular_measure (province_code, circular_id, measure_no, measure_id, measure_version, title, steps,
      responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos)
    select province_code, ${circularId}, row_number() over (order by topic_nos[1], title), measure_id, version, title,
      steps, responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos
    from measure
    where province_code = ${t.provinceCode} and measure_id = any(${[...measureIds]}::text[]) and not is_retired`.execute(
    t.trx,
  );
  return Number(result.numAffectedRows ?? 0n);
}

function values(circular: CircularForm) {
  return {
    number: circular.number,
    dated_on: circular.datedOn,
    subject: circular.subject,
    body: circular.body,
    signed_role: circular.signedRole,
    results_fiscal_year: circular.resultsFiscalYear,
    measures_fiscal_year: circular.resultsFiscalYear + 1,
    acknowledge_due_on: circular.acknowledgeDueOn,
    plan_due_on: circular.planDueOn,
    report_6m_due_on: circular.report6mDueOn,
    report_12m_due_on: circular.report12mDueOn,
  };
}
