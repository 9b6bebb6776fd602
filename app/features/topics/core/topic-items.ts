import { findIndicator, itemsOfTopic } from '~/features/schemes/core/lookup.ts';
import type { AnswerKind, Mark, Scheme, SchemeItem, Text, TopicKey } from '~/features/schemes/core/scheme.ts';

/** Who speaks of a topic: the staff, those served, and the papers. */
export const VOICES = ['iit', 'eit', 'oit'] as const;
export type Voice = (typeof VOICES)[number];

/** The titles are fixed for measures from this fiscal year (BE) on; before it the items are filed by subject alone. */
export const TOPICS_SINCE = 2567;

/** An item filed under a topic in a year. One item may stand under several topics. */
export interface TopicItem {
  topic: TopicKey;
  code: string;
  voice: Voice;
  label: Text;
  answer: AnswerKind;
  mark: Mark;
  /** False for a share of users: it is no opinion, so no mean, threshold or weakest item takes it. */
  isOpinion: boolean;
  /** The code of the same question in the year before; empty where none is declared the same. */
  before: string;
}

/** The items of a topic in the scheme's order, with their counterparts of the year before. */
export function topicItems(
  scheme: Scheme,
  topic: TopicKey,
  sameBefore: ReadonlyMap<string, string>,
): TopicItem[] {
  return itemsOfTopic(scheme, topic).flatMap((item) => {
    const voice = voiceOf(scheme, item);
    return voice === null
      ? []
      : {
          topic,
          code: item.code,
          voice,
          label: item.label,
          answer: item.answer,
          mark: item.mark,
          isOpinion: item.answer !== 'usage_share',
          before: sameBefore.get(item.code) ?? '',
        };
  });
}

/** The instrument that asks the item; null where its indicator draws on several. */
function voiceOf(scheme: Scheme, item: SchemeItem): Voice | null {
  const instrument = findIndicator(scheme, item.indicator)?.instrument;
  return VOICES.find((voice) => voice === instrument) ?? null;
}
