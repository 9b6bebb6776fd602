import type { LoaderFunctionArgs } from '@remix-run/node';
import { TOPIC_KEYS } from '~/features/schemes/core/scheme.ts';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { loadTopicFrame, shownFrame } from './load-topics.server.ts';
import * as TopicMeasuresRepository from './TopicMeasuresRepository.server.ts';
import * as TopicRepository from './TopicRepository.server.ts';
import * as TopicTextsRepository from './TopicTextsRepository.server.ts';

/** What a topic's page and its export show. An address of no topic is a 404; a year without topics is not. */
export async function loadTopic(args: LoaderFunctionArgs) {
  const { actor, tenant, province, search, frame } = await loadTopicFrame(args);
  const topicKey = TOPIC_KEYS.find((key) => key === args.params.topicKey);
  if (!topicKey) throw notFound();
  if (!frame) return { province, search, topicKey, frame: null, result: null };
  const topic = frame.topics.find(({ key }) => key === topicKey);
  const { rule, filter } = frame;
  if (!rule || !topic) return { province, search, topicKey, frame: shownFrame(frame), result: null };
  const { db } = args.context;
  const asked = { ...filter, items: topic.items };
  const texts = { ...filter, codes: topic.items.map(({ code }) => code) };
  const measured = { number: topic.number, codes: texts.codes };
  const documents = await withTenant(db, tenant, async (t) => ({
    /** Null: kept from the reader, who finds them on the page of each agency. */
    failures: tenant.scope === 'district' ? null : await TopicTextsRepository.findAllFailures(t, texts),
    comments: tenant.scope === 'district' ? null : await TopicTextsRepository.findAllComments(t, texts),
    library: await TopicMeasuresRepository.findLibrary(t, filter.fiscalYear, measured),
    circulated: await TopicMeasuresRepository.findAllCirculated(t, filter, measured),
  }));
  const figures = await withFigures(db, tenant, async (t) => ({
    means: (await TopicRepository.findAllTopics(t, asked))[0] ?? null,
    items: await TopicRepository.findAllItems(t, asked, {
      threshold: rule.threshold,
      isDemo: province.isDemo,
    }),
    bodies: await TopicRepository.findAllBodies(t, asked),
  }));
  const at = frame.topics.indexOf(topic);
  const shown = shownFrame(frame);
  return {
    province,
    search,
    topicKey,
    frame: shown,
    result: {
      rule,
      topic,
      previous: shown.topics[at - 1] ?? null,
      next: shown.topics[at + 1] ?? null,
      ...documents,
      ...figures,
      mayCirculate: can(actor, 'circulars.write', province),
    },
  };
}

export type TopicResult = NonNullable<Awaited<ReturnType<typeof loadTopic>>['result']>;
