import { type RawBuilder, sql } from 'kysely';
import { inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import { type TopicItem, VOICES, type Voice } from './core/topic-items.ts';

export interface TopicFilter extends Scope {
  fiscalYear: number;
}

export interface TopicQuestion extends TopicFilter {
  items: readonly TopicItem[];
}

/** What one instrument says of a topic over the agencies chosen. Points rounded half-up. */
export interface VoiceFigures {
  /** Mean of the agencies' means; null where no agency has one. */
  mean: number | null;
  /** Agencies with a score of every item. */
  assessed: number;
  /** Of these, the agencies with 100 in every item. */
  full: number;
  /** Agencies with the items declared the same in both years. */
  compared: number;
  /** By the effective gap of the topic's items or more. */
  improved: number;
  fell: number;
}

export interface TopicRow extends Record<Voice, VoiceFigures> {
  topic: string;
  /** OIT minus the lower of the means of IIT and EIT that there are; null without either side. */
  gap: number | null;
}

/** Every topic asked for, in the order of its first item. */
export async function findAllTopics(t: TenantDb, asked: TopicQuestion): Promise<TopicRow[]> {
  const mean = (voice: Voice) => sql`round(avg(mean) filter (where voice = ${voice}), 2)`;
  const { rows } = await sql<TopicRow>`
    with ${topicMeans(t, asked)}, summed as (
      select topic, min(place) as place,
        ${sql.join(VOICES.map((voice) => sql`${mean(voice)} as ${sql.ref(voice)}`))},
        ${sql.join(VOICES.map((voice) => sql`${countsOf(voice)} as ${sql.ref(`${voice}_counts`)}`))}
      from topic_mean group by topic
    )
    select topic, (oit - least(iit, eit))::float8 as gap,
      ${sql.join(
        VOICES.map(
          (voice) =>
            sql`jsonb_build_object('mean', ${sql.ref(voice)}) || ${sql.ref(`${voice}_counts`)} as ${sql.ref(voice)}`,
        ),
      )}
    from summed order by place`.execute(t.trx);
  return rows;
}

export interface TopicItemRow {
  topic: string;
  code: string;
  mean: number | null;
  min: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
  /** Agencies with a score. */
  scored: number;
  below: number;
  /** Agencies with 100. */
  full: number;
  /** The nation's published bodies of the type (of all types without one); `suppressed` under five bodies. */
  nation: 'shown' | 'suppressed' | 'absent';
  nationalMedian: number | null;
}

/** Fewer published bodies than this would show single ones. */
const LEAST_IN_NATION = 5;

/** Spread of each item over the agencies chosen, in the order asked. `threshold` in points, `isDemo` of the province. */
export async function findAllItems(
  t: TenantDb,
  asked: TopicQuestion,
  { threshold, isDemo }: { threshold: string; isDemo: boolean },
): Promise<TopicItemRow[]> {
  const { rows } = await sql<TopicItemRow>`
    with ${askedItems(asked)}, body as (${bodies(t, asked)}), spread as (
      select q.place, q.topic, q.item_code, avg(i.score) as mean, min(i.score) as min, max(i.score) as max,
        array_agg(i.score order by i.score) filter (where i.score is not null) as sorted,
        count(i.score)::int as scored, (count(*) filter (where i.score < ${threshold}::numeric))::int as below,
        (count(*) filter (where i.score = 100))::int as full
      from asked q left join body b on true
      left join item_score i on i.province_code = ${t.provinceCode} and i.fiscal_year = ${asked.fiscalYear}
        and i.agency_code = b.agency_code and i.item_code = q.item_code
      group by q.place, q.topic, q.item_code
    )
    select s.topic, s.item_code as code, round(s.mean, 2)::float8 as mean, round(s.min, 2)::float8 as min,
      round(decimal_quantile(s.sorted, 0.25), 2)::float8 as q1, round(decimal_quantile(s.sorted, 0.5), 2)::float8 as median,
      round(decimal_quantile(s.sorted, 0.75), 2)::float8 as q3, round(s.max, 2)::float8 as max,
      s.scored, s.below, s.full,
      case when n.n is null then 'absent' when n.n < ${LEAST_IN_NATION}::int then 'suppressed' else 'shown' end as nation,
      case when n.n >= ${LEAST_IN_NATION}::int then round(n.median, 2)::float8 end as "nationalMedian"
    from spread s
    left join type_item_stat n on n.fiscal_year = ${asked.fiscalYear} and n.item_code = s.item_code
      and n.agency_type = ${asked.type || 'all'} and n.is_demo = ${isDemo}
    order by s.place`.execute(t.trx);
  return rows;
}

/** How many agencies are chosen, and whether the year's results of all of them are published. */
export async function findExtent(t: TenantDb, filter: TopicFilter) {
  const { rows } = await sql<{ bodies: number; isPublished: boolean }>`
    select count(*)::int as bodies, coalesce(bool_and(is_published), true) as "isPublished"
    from (${bodies(t, filter)}) b`.execute(t.trx);
  return rows[0] ?? { bodies: 0, isPublished: true };
}

/** How an agency stands on one instrument of the topic. */
export interface BodyVoice {
  /** Mean over all items of the instrument; null unless every one has a score. */
  score: number | null;
  /** 1 = best among the agencies chosen; ties share a rank. */
  rank: number | null;
  /** Points won or lost over the items declared the same in both years; null unless all are there in both. */
  change: number | null;
}

export interface TopicBody extends Record<Voice, BodyVoice> {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  /** False for a draft; true where the year has no row at all. */
  isPublished: boolean;
}

/** The agencies chosen with their means on the one topic asked for, by name. */
export async function findAllBodies(t: TenantDb, asked: TopicQuestion): Promise<TopicBody[]> {
  const { rows } = await sql<TopicBody>`
    with ${topicMeans(t, asked)}, ranked as (
      select *, case when mean is not null then rank() over (partition by voice order by mean desc nulls last) end as rank
      from topic_mean
    )
    select b.agency_code as "agencyCode", b.name_th as "nameTh", b.agency_type as "agencyType",
      d.name_th as "districtNameTh", b.is_published as "isPublished",
      ${sql.join(VOICES.map((voice) => sql`${bodyVoice(voice)} as ${sql.ref(voice)}`))}
    from body b
    left join district d on d.province_code = ${t.provinceCode} and d.district_code = b.district_code
    left join ranked r on r.agency_code = b.agency_code
    group by b.agency_code, b.name_th, b.agency_type, b.is_published, d.name_th
    order by b.name_th collate "und-x-icu", b.agency_code`.execute(t.trx);
  return rows;
}

/** The agencies chosen, as they were in the year. */
export function bodies(t: TenantDb, { fiscalYear, ...scope }: TopicFilter): RawBuilder<unknown> {
  return sql`
    select a.agency_code, coalesce(y.name_th, a.name_th) as name_th, coalesce(y.agency_type, a.agency_type) as agency_type,
      coalesce(y.district_code, a.district_code) as district_code, coalesce(y.is_published, true) as is_published
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${fiscalYear}
      and y.agency_code = a.agency_code
    where a.province_code = ${t.provinceCode} and ${inScope(scope)} and ${isThere(fiscalYear)}`;
}

function askedItems({ items }: TopicQuestion): RawBuilder<unknown> {
  const column = (value: (item: TopicItem) => string) => sql`${items.map(value)}::text[]`;
  return sql`asked as (
      select * from unnest(${column(({ topic }) => topic)}, ${column(({ code }) => code)}, ${column(({ voice }) => voice)},
        ${column(({ isOpinion }) => String(isOpinion))}::boolean[], ${column(({ before }) => before)},
        ${column(({ gap }) => String(gap))}::numeric[])
        with ordinality as q (topic, item_code, voice, is_opinion, before_code, gap, place)
    )`;
}

/**
 * `topic_mean`: a row for every agency, topic and instrument. A mean needs a score of every item, a change a score of
 * every shared item in both years: what is absent is never passed over as if the rest spoke for it.
 */
function topicMeans(t: TenantDb, asked: TopicQuestion): RawBuilder<unknown> {
  const isShared = sql`before_code <> ''`;
  return sql`${askedItems(asked)}, body as (${bodies(t, asked)}), figure as (
      select b.agency_code, q.place, q.topic, q.voice, q.before_code, q.gap, i.score, p.score as before
      from asked q left join body b on true
      left join item_score i on i.province_code = ${t.provinceCode} and i.fiscal_year = ${asked.fiscalYear}
        and i.agency_code = b.agency_code and i.item_code = q.item_code
      left join item_score p on p.province_code = ${t.provinceCode} and p.fiscal_year = ${asked.fiscalYear - 1}
        and p.agency_code = b.agency_code and p.item_code = q.before_code
      where q.is_opinion
    ), topic_mean as (
      select agency_code, topic, voice, min(place) as place, max(gap) as gap,
        case when count(score) = count(*) then avg(score) end as mean,
        case when count(score) = count(*) then min(score) end as least,
        round(case when count(*) filter (where ${isShared}) = count(*) filter (where ${isShared} and score is not null
          and before is not null) then (sum(score) filter (where ${isShared}) - sum(before))
            / nullif(count(*) filter (where ${isShared}), 0) end, 2) as change
      from figure group by agency_code, topic, voice
    )`;
}

function countsOf(voice: Voice): RawBuilder<unknown> {
  const count = (condition: RawBuilder<unknown>) =>
    sql`count(*) filter (where voice = ${voice} and ${condition})`;
  return sql`jsonb_build_object('assessed', ${count(sql`mean is not null`)}, 'full', ${count(sql`least = 100`)},
    'compared', ${count(sql`change is not null`)}, 'improved', ${count(sql`change >= gap`)}, 'fell', ${count(sql`change <= -gap`)})`;
}

function bodyVoice(voice: Voice): RawBuilder<unknown> {
  const of = (column: string) => sql`max(r.${sql.ref(column)}) filter (where r.voice = ${voice})`;
  return sql`jsonb_build_object('score', round(${of('mean')}, 2), 'rank', ${of('rank')}, 'change', ${of('change')})`;
}
