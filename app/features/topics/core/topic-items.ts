import { findIndicator, itemsOfTopic } from '~/features/schemes/core/lookup.ts';
import { isNodeId } from '~/features/schemes/core/nodes.ts';
import type { AnswerKind, Mark, Scheme, SchemeItem, Text, TopicKey } from '~/features/schemes/core/scheme.ts';
import { decisionSize } from '~/features/scores/core/decision-size.ts';
import { Score } from '~/lib/decimal.ts';
import { effectiveGap } from '~/lib/effective-gap.ts';

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
  /**
   * Least change (points) of the topic's mean of this instrument, over its shared items, that one decision cannot make:
   * one respondent moves every survey item, one paper one of the disclosure items.
   */
  gap: number;
}

/** The items of a topic in the scheme's order, with their counterparts of the year before. */
export function topicItems(
  scheme: Scheme,
  topic: TopicKey,
  sameBefore: ReadonlyMap<string, string>,
): TopicItem[] {
  const items = itemsOfTopic(scheme, topic).flatMap((item): Omit<TopicItem, 'gap'>[] => {
    const voice = voiceOf(scheme, item);
    return voice === null
      ? []
      : [
          {
            topic,
            code: item.code,
            voice,
            label: item.label,
            answer: item.answer,
            mark: item.mark,
            isOpinion: item.answer !== 'usage_share',
            before: sameBefore.get(item.code) ?? '',
          },
        ];
  });
  return items.map((item) => ({
    ...item,
    gap: voiceGap(
      scheme,
      items.filter(({ voice }) => voice === item.voice),
    ),
  }));
}

/** The effective gap of the mean over the items of one instrument that are the same in both years. */
function voiceGap(scheme: Scheme, items: readonly Omit<TopicItem, 'gap'>[]): number {
  const shared = items.filter(({ isOpinion, before }) => isOpinion && before !== '');
  const decisions = shared.flatMap(({ code, answer }) => {
    const size = isNodeId(code) ? decisionSize(scheme, code) : null;
    return size === null ? [] : answer === 'disclosure' ? size.div(shared.length) : size;
  });
  return effectiveGap(decisions.length === 0 ? null : Score.max(...decisions));
}

/** The instrument that asks the item; null where its indicator draws on several. */
function voiceOf(scheme: Scheme, item: SchemeItem): Voice | null {
  const instrument = findIndicator(scheme, item.indicator)?.instrument;
  return VOICES.find((voice) => voice === instrument) ?? null;
}
