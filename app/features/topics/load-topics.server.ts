import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { sameItems } from './core/same-items.ts';
import { topicItems } from './core/topic-items.ts';
import * as TopicMeasuresRepository from './TopicMeasuresRepository.server.ts';
import * as TopicRepository from './TopicRepository.server.ts';
import { topicsSearch } from './topics-search-params.ts';

/** Years, filters and the year's topics with their items: what the index and a topic's page begin with. */
export async function loadTopicFrame({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const asked = topicsSearch.parse(askedFilters(request));
  // A district chief sees the own district whatever the address names, so no other may stand in it or in an export.
  const isForeign = tenant.districtCode !== null && asked.district !== tenant.districtCode;
  const search = isForeign ? { ...asked, district: '' } : asked;
  const frame = await withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return null;
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, years);
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    const before = schemes.find((each) => each.fiscalYear === fiscalYear - 1);
    const same = scheme ? sameItems(scheme, before) : new Map<string, string>();
    return {
      fiscalYear,
      years,
      choices: await ScopeRepository.findScopeChoices(t),
      /** Newest year with results whose scheme files its items under topics. */
      newestWithTopics: schemes.findLast((each) => each.topics.list.length > 0)?.fiscalYear ?? null,
      /** Null where the year's scheme knows no topics. */
      rule: scheme && scheme.topics.list.length > 0 ? ruleOf(scheme) : null,
      topics: (scheme?.topics.list ?? []).map((topic) => ({
        ...topic,
        items: scheme ? topicItems(scheme, topic.key, same) : [],
      })),
      filter: { ...search, fiscalYear, district: tenant.districtCode ?? search.district },
    };
  });
  return { actor, tenant, province, search, frame };
}

/** What the year's scheme says of topics and items as a whole. */
function ruleOf(scheme: Scheme) {
  return { threshold: scheme.itemThreshold.value, mapMark: scheme.topics.mapMark };
}

type Frame = NonNullable<Awaited<ReturnType<typeof loadTopicFrame>>['frame']>;

/** The part of the frame that pages show: the topics by name alone. */
export function shownFrame({ filter: _, topics, ...frame }: Frame) {
  return { ...frame, topics: topics.map(({ number, key, name }) => ({ number, key, name })) };
}

/** What the index and its export show: the year's topics with their figures, weakest items and measures. */
export async function loadTopics(args: LoaderFunctionArgs) {
  const { tenant, province, search, frame } = await loadTopicFrame(args);
  if (!frame) return { province, search, frame: null, result: null };
  const { rule, topics, filter } = frame;
  if (!rule) return { province, search, frame: shownFrame(frame), result: null };
  const { db } = args.context;
  const asked = { ...filter, items: topics.flatMap(({ items }) => items) };
  const counts = await withTenant(db, tenant, (t) =>
    TopicMeasuresRepository.countByTopic(
      t,
      filter.fiscalYear,
      topics.map(({ number, items }) => ({ number, codes: items.map(({ code }) => code) })),
    ),
  );
  const figures = await withFigures(db, tenant, async (t) => ({
    extent: await TopicRepository.findExtent(t, filter),
    rows: await TopicRepository.findAllTopics(t, asked),
    items: await TopicRepository.findAllItems(t, asked, {
      threshold: rule.threshold,
      isDemo: province.isDemo,
    }),
  }));
  return {
    province,
    search,
    frame: shownFrame(frame),
    result: { rule, topics, ...figures, counts },
  };
}

export type TopicsResult = NonNullable<Awaited<ReturnType<typeof loadTopics>>['result']>;
export type ShownFrame = ReturnType<typeof shownFrame>;
