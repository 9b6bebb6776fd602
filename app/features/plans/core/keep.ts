import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import { toDecimal } from '~/lib/decimal.ts';

/** A figure that a "maintain the standard" row names. */
export interface KeptFigure {
  /** Item code, or the indicator's number where no item of the topic is published. */
  code: string;
  label: string;
  score: number;
}

/** What a topic keeps. */
export interface Kept {
  topicNo: number;
  of: 'items' | 'indicators';
  /** Lowest first: the ones to watch. */
  figures: KeptFigure[];
}

/**
 * What every topic has that is not under the threshold: its items with their scores, or, where none is published, the
 * indicators they belong to. A topic without any figure is left out, for there is nothing to name.
 */
export function keptByTopic(
  scheme: Scheme,
  scores: readonly { code: string; score: number | null }[],
  indicators: readonly (number | null)[],
  language: keyof Text,
): Kept[] {
  const holds = (score: number) => !toDecimal(score).lt(scheme.itemThreshold.value);
  return scheme.topics.list.flatMap(({ number, key }) => {
    const own = scheme.items.filter(({ topics }) => topics[0] === key);
    const items = own.flatMap(({ code, label }) => {
      const score = scores.find((each) => each.code === code)?.score ?? null;
      return score === null ? [] : [{ code: code as string, label: label[language], score }];
    });
    const ofIndicators = scheme.indicators
      .filter((indicator) => own.some((item) => item.indicator === indicator.number))
      .flatMap((indicator) => {
        const score = indicators[indicator.number - 1] ?? null;
        return score === null
          ? []
          : [{ code: String(indicator.number), label: indicator.name[language], score }];
      });
    const of = items.length > 0 ? ('items' as const) : ('indicators' as const);
    const figures = (of === 'items' ? items : ofIndicators)
      .filter(({ score }) => holds(score))
      .toSorted((a, b) => a.score - b.score);
    return figures.length > 0 ? [{ topicNo: number, of, figures }] : [];
  });
}
