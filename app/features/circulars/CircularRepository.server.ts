import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CircularForm } from './core/circular-form.ts';
import type { CircularState } from './core/circular-process.ts';
import { essenceOf } from './core/recipient-rule.ts';

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

/** A measure as a circular carries it, or one of its versions. */
export const MEASURE_COLUMNS = [
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
] as const;

/** Which circulars a list shows; empty and null = all but the removed ones. */
export interface CircularFilter {
  state: CircularState | '';
  /** Fiscal year (BE) in which the measures are carried out. */
  measuresFiscalYear: number | null;
}

/** The province's circulars with how many recipients there are and how many acknowledged; unsent first, then newest. */
export async function findAll(
  t: TenantDb,
  { state, measuresFiscalYear }: CircularFilter = { state: '', measuresFiscalYear: null },
) {
  let query = t.trx
    .selectFrom('circular')
    .leftJoin('circular_recipient as r', (join) =>
      join
        .onRef('r.province_code', '=', 'circular.province_code')
        .onRef('r.circular_id', '=', 'circular.circular_id'),
    )
    .select([...columns])
    .select([
      sql<number>`count(r.agency_code)::int`.as('recipients'),
      sql<number>`count(r.opened_at)::int`.as('opened'),
      sql<number>`count(r.acknowledged_at)::int`.as('acknowledged'),
    ])
    .where('circular.province_code', '=', t.provinceCode)
    .groupBy(['circular.province_code', 'circular.circular_id'])
    .orderBy(sql`circular.state = 'sent'`)
    .orderBy('circular.sent_at', 'desc')
    .orderBy('circular.created_at', 'desc');
  query =
    state === '' ? query.where('circular.state', '<>', 'removed') : query.where('circular.state', '=', state);
  if (measuresFiscalYear !== null)
    query = query.where('circular.measures_fiscal_year', '=', measuresFiscalYear);
  return query.execute();
}

/** Years of measures (BE) that have circulars, newest first, and how many circulars were removed. */
export async function findChoices(t: TenantDb): Promise<{ years: number[]; removed: number }> {
  const { rows } = await sql<{ years: number[] | null; removed: number }>`
    select array_agg(distinct measures_fiscal_year order by measures_fiscal_year desc) as years,
      (count(*) filter (where state = 'removed'))::int as removed
    from circular where province_code = ${t.provinceCode}`.execute(t.trx);
  return { years: rows[0]?.years ?? [], removed: rows[0]?.removed ?? 0 };
}

/** How recipients are found and who wrote the text: the province's own, never given to a recipient. */
export async function findDrafting(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular')
    .select([
      'recipient_rule as recipientRule',
      'written_by_user_id as writtenByUserId',
      'written_by_office as writtenByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .executeTakeFirst();
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
    .select([...MEASURE_COLUMNS])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .orderBy('measure_no')
    .execute();
}

/** Whose text it is from now on. */
export interface Writer {
  userId: string | null;
  office: string | null;
}

/** Adds a draft and returns its id. */
export async function insertCircular(
  t: TenantDb,
  circular: CircularForm,
  writer: Writer,
  { circularId = randomUUID(), isDemo = false }: { circularId?: string; isDemo?: boolean } = {},
): Promise<string> {
  await t.trx
    .insertInto('circular')
    .values({
      province_code: t.provinceCode,
      circular_id: circularId,
      is_demo: isDemo,
      recipients_text: null,
      ...values(circular, writer),
    })
    .execute();
  return circularId;
}

/** Removes a draft and all that hangs on it, when the file it came from is taken back; one that went on stays. */
export async function deleteDraft(t: TenantDb, circularId: string): Promise<void> {
  const draft = await findById(t, circularId);
  if (draft?.state !== 'draft') return;
  for (const table of ['circular_measure', 'circular_step', 'circular'] as const) {
    await t.trx
      .deleteFrom(table)
      .where('province_code', '=', t.provinceCode)
      .where('circular_id', '=', circularId)
      .execute();
  }
}

/**
 * Changes a circular that still has the version that was read and makes it a draft again; false when it was changed,
 * sent or removed meanwhile.
 */
export async function updateCircular(
  t: TenantDb,
  circularId: string,
  version: number,
  circular: CircularForm,
  writer: Writer,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular')
    .set({ ...values(circular, writer), state: 'draft', version: version + 1 })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('version', '=', version)
    .where('state', 'in', ['draft', 'checked', 'signed'])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes that something of a draft changed beside its text, so that it is checked by somebody else; false when locked. */
export async function touchDraft(t: TenantDb, circularId: string, writer: Writer): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular')
    .set((eb) => ({
      version: eb('version', '+', 1),
      written_by_user_id: writer.userId,
      written_by_office: writer.office,
    }))
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What a move writes into the letter itself. */
export interface MoveTexts {
  /** null takes a cancelled number out. */
  number?: string | null;
  datedOn?: string;
  signedRole?: string;
  recipientsText?: string;
}

/** Holds a circular that is still as it was read until the act is done; false when it no longer is. */
export async function holdAsRead(
  t: TenantDb,
  circularId: string,
  read: { state: CircularState; version: number },
): Promise<boolean> {
  const row = await t.trx
    .selectFrom('circular')
    .select('circular_id')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', read.state)
    .where('version', '=', read.version)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Brings the circular from the state and version that were read to another state, and holds the row until the act is
 * done; false when somebody else was faster: of two senders one wins.
 */
export async function updateState(
  t: TenantDb,
  circularId: string,
  read: { state: CircularState; version: number },
  to: CircularState,
  { at, texts = {} }: { at: Date; texts?: MoveTexts },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular')
    .set({
      state: to,
      version: read.version + 1,
      ...(to === 'sent' ? { sent_at: at } : {}),
      ...(texts.number === undefined ? {} : { number: texts.number }),
      ...(texts.datedOn === undefined ? {} : { dated_on: texts.datedOn }),
      ...(texts.signedRole === undefined ? {} : { signed_role: texts.signedRole }),
      ...(texts.recipientsText === undefined ? {} : { recipients_text: texts.recipientsText }),
    })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', read.state)
    .where('version', '=', read.version)
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

function values(circular: CircularForm, writer: Writer) {
  return {
    recipient_rule: JSON.stringify(essenceOf(circular)),
    written_by_user_id: writer.userId,
    written_by_office: writer.office,
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
