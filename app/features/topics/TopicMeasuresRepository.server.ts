import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { bodies, type TopicFilter } from './TopicRepository.server.ts';

/** A topic by its number, with the item codes filed under it in the year. */
export interface TopicOfMeasures {
  number: number;
  codes: readonly string[];
}

/** Measures in use in the library for each topic, and those of them or others that sent circulars carry for the year's results. */
export async function countByTopic(t: TenantDb, fiscalYear: number, topics: readonly TopicOfMeasures[]) {
  const { rows } = await sql<{ number: number; library: number; circulated: number }>`
    select q.number, (select count(*)::int from measure m where ${inUse(t)} and ${isOf('m', fiscalYear)}) as library,
      (select count(*)::int from ${circulated(t, fiscalYear)} where ${isOf('c', fiscalYear)}) as circulated
    from ${askedTopics(topics)} order by q.number`.execute(t.trx);
  return rows;
}

/** The library's measures in use that are filed under the topic or tied to one of its items of the year, by title. */
export async function findLibrary(t: TenantDb, fiscalYear: number, topic: TopicOfMeasures) {
  const { rows } = await sql<{ measureId: string; title: string }>`
    select m.measure_id as "measureId", m.title from ${askedTopics([topic])}
    join measure m on ${inUse(t)} and ${isOf('m', fiscalYear)}
    order by m.title, m.measure_id`.execute(t.trx);
  return rows;
}

export interface CirculatedMeasure {
  circularId: string;
  number: string | null;
  subject: string;
  measuresFiscalYear: number;
  measureNo: number;
  title: string;
  /** Recipients among the agencies chosen. */
  recipients: number;
  adopted: number;
  adapted: number;
  declined: number;
  /** Recipients that have not decided. */
  unanswered: number;
}

/** Measures of the topic in sent circulars that answer the year's results, and what the chosen agencies decided on them. */
export async function findAllCirculated(
  t: TenantDb,
  filter: TopicFilter,
  topic: TopicOfMeasures,
): Promise<CirculatedMeasure[]> {
  const decided = (decision: string) => sql`(count(*) filter (where a.decision = ${decision}))::int`;
  const { rows } = await sql<CirculatedMeasure>`
    with chosen as (${bodies(t, filter)})
    select c.circular_id as "circularId", c.number, c.subject, c.measures_fiscal_year as "measuresFiscalYear",
      c.measure_no as "measureNo", c.title, count(b.agency_code)::int as recipients, ${decided('adopted')} as adopted,
      ${decided('adapted')} as adapted, ${decided('declined')} as declined,
      (count(b.agency_code) - count(a.agency_code))::int as unanswered
    from ${askedTopics([topic])}
    join ${circulated(t, filter.fiscalYear)} on ${isOf('c', filter.fiscalYear)}
    left join (circular_recipient r join chosen b on b.agency_code = r.agency_code)
      on r.province_code = ${t.provinceCode} and r.circular_id = c.circular_id
    left join adoption a on a.province_code = ${t.provinceCode} and a.circular_id = c.circular_id
      and a.measure_no = c.measure_no and a.agency_code = b.agency_code
    group by c.circular_id, c.number, c.subject, c.measures_fiscal_year, c.measure_no, c.title, c.sent_at
    order by c.sent_at desc, c.circular_id, c.measure_no`.execute(t.trx);
  return rows;
}

/** `q`: number and codes of the topics asked for; the codes as json, for rows of different length make no array. */
function askedTopics(topics: readonly TopicOfMeasures[]): RawBuilder<unknown> {
  return sql`(select number, codes::jsonb as codes from unnest(${topics.map(({ number }) => number)}::int[],
    ${topics.map(({ codes }) => JSON.stringify(codes))}::text[]) as x (number, codes)) q`;
}

const inUse = (t: TenantDb) => sql`m.province_code = ${t.provinceCode} and not m.is_retired`;

/** Whether the measure (`m` of the library, `c` of a circular) is of topic `q`: by number, or by an item of this very year. */
const isOf = (
  alias: 'm' | 'c',
  fiscalYear: number,
) => sql`(q.number = any(${sql.ref(`${alias}.topic_nos`)}) or exists (
  select from jsonb_array_elements(${sql.ref(`${alias}.tied_items`)}) tied
  where (tied->>'fiscalYear')::int = ${fiscalYear}::int and q.codes ? (tied->>'itemCode')))`;

/** `c`: measures of sent circulars that answer the year's results, with the library's items where they are known. */
const circulated = (t: TenantDb, fiscalYear: number) => sql`(
  select l.circular_id, l.number, l.subject, l.measures_fiscal_year, l.sent_at, cm.measure_no, cm.title,
    cm.topic_nos, coalesce(m.tied_items, '[]') as tied_items
  from circular l
  join circular_measure cm on cm.province_code = l.province_code and cm.circular_id = l.circular_id
  left join measure m on m.province_code = cm.province_code and m.measure_id = cm.measure_id
  where l.province_code = ${t.provinceCode} and l.state = 'sent' and l.results_fiscal_year = ${fiscalYear}) c`;
