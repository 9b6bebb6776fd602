import { findIndicator, mainInstruments } from '~/features/schemes/core/lookup.ts';
import type { AnswerKind, Scheme, SchemeItem, Text } from '~/features/schemes/core/scheme.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { equalItem } from '~/features/trends/core/breaks.ts';
import { toDecimal } from '~/lib/decimal.ts';

/** An item of the year's scheme with what is known of it. */
export interface ShownItem {
  code: string;
  label: string;
  indicator: number;
  subIndicator: string | null;
  /** Points, 2 places; null where none is published. */
  score: number | null;
  /** What was printed where a score should stand. */
  sourceText: string | null;
  isBelow: boolean;
  /** Points against the equal item of the year before; null where there is none or either has no score. */
  change: number | null;
  /** Least change that is worth an arrow. */
  changeGap: number;
  /** Named by the evaluators as without points. */
  isFailed: boolean;
  answer: AnswerKind;
  /** Whether the subject of the item was seen printed. */
  isVerified: boolean;
  /** Comments that name the item as low. */
  commentNos: number[];
}

export interface ItemGroup {
  instrument: string;
  /** All items of the instrument in the order of the scheme. */
  items: ShownItem[];
  /** How many have a score or a text in its place. */
  known: number;
  below: number;
}

interface Known {
  scores: readonly { code: string; score: number | null; sourceText: string | null }[];
  failed: readonly { itemCode: string }[];
  comments: readonly { commentNo: number; itemCode: string | null }[];
  /** The year before, where the two can be compared. */
  before: { scheme: Scheme; scores: readonly { code: string; score: number | null }[] } | null;
}

/** The year's items by instrument. An absent score is absent: it is neither zero nor under the threshold. */
export function itemGroups(scheme: Scheme, known: Known, language: keyof Text): ItemGroup[] {
  const items = scheme.items.map((item) => showItem(scheme, item, known, language));
  return mainInstruments(scheme).flatMap(({ code: instrument }) => {
    const own = items.filter((item) => findIndicator(scheme, item.indicator)?.instrument === instrument);
    if (own.length === 0) return [];
    return [
      {
        instrument,
        items: own,
        known: own.filter((item) => item.score !== null || item.sourceText !== null).length,
        below: own.filter((item) => item.isBelow).length,
      },
    ];
  });
}

function showItem(scheme: Scheme, item: SchemeItem, known: Known, language: keyof Text): ShownItem {
  const stored = known.scores.find(({ code }) => code === item.code);
  const score = stored?.score ?? null;
  return {
    code: item.code,
    label: item.label[language],
    indicator: item.indicator,
    subIndicator: item.subIndicator,
    score,
    sourceText: stored?.sourceText ?? null,
    isBelow: score !== null && toDecimal(score).lt(scheme.itemThreshold.value),
    isFailed: known.failed.some(({ itemCode }) => itemCode === item.code),
    ...changeOf(scheme, item, score, known.before),
    answer: item.answer,
    isVerified: item.mark.verified,
    commentNos: known.comments.filter((c) => c.itemCode === item.code).map((c) => c.commentNo),
  };
}

function changeOf(scheme: Scheme, { code }: SchemeItem, score: number | null, before: Known['before']) {
  const equal = before && equalItem(before.scheme, scheme, code);
  const earlier = before?.scores.find((row) => row.code === equal)?.score ?? null;
  return score === null || earlier === null
    ? { change: null, changeGap: 0 }
    : { change: toDecimal(score).minus(earlier).toNumber(), changeGap: gapOf(scheme, code) };
}

/** How many items of an indicator are under the threshold or failed. */
export function countWeakItems(groups: readonly ItemGroup[], indicator: number): number {
  return groups
    .flatMap((group) => group.items)
    .filter((item) => item.indicator === indicator && (item.isBelow || item.isFailed)).length;
}
