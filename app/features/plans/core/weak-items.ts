import { findItem } from '~/features/schemes/core/lookup.ts';
import type { AnswerKind, Scheme, SchemeItem, Text } from '~/features/schemes/core/scheme.ts';
import { headroomOf, itemCost } from '~/features/scores/core/item-cost.ts';
import { formatHalfUp2, toDecimal } from '~/lib/decimal.ts';

/** Why an item is offered: under the threshold, failed, named by the evaluators, listed to develop, or merely lowest. */
export const REASONS = ['below', 'failed', 'commented', 'point', 'lowest'] as const;
export type Reason = (typeof REASONS)[number];

/** What is known of a year's items. An absent score is absent: neither zero nor under the threshold. */
export interface KnownItems {
  scores: readonly { code: string; score: number | null }[];
  failed: readonly { itemCode: string }[];
  comments: readonly { itemCode: string | null }[];
  points: readonly { itemCode: string | null }[];
  chosen: readonly { itemCode: string; topicNo: number | null }[];
}

/** An item the officer may choose for the plan. */
export interface WeakItem {
  code: string;
  label: string;
  /** Points; null where none is published. */
  score: number | null;
  answer: AnswerKind;
  isVerified: boolean;
  reasons: Reason[];
  /** Points of the overall that hang on the item, and how many of them are still to be won; 2 places. */
  cost: string | null;
  headroom: string | null;
  /** Topic it stands under: the officer's choice, else the map's first; null where the map has none. */
  topicNo: number | null;
  isMoved: boolean;
  isChosen: boolean;
}

/** How many items are offered where the lowest are asked for. */
export const LOWEST = 10;

/** Items worth a measure, those first that can win most; with `lowest` the ten lowest of all beside them. */
export function weakItems(
  scheme: Scheme,
  known: KnownItems,
  { lowest, language }: { lowest: boolean; language: keyof Text },
): WeakItem[] {
  const low = lowest ? lowestCodes(scheme, known) : new Set<string>();
  return scheme.items
    .map((item) => weakItem(scheme, item, known, { isLow: low.has(item.code), language }))
    .filter(({ reasons, isChosen }) => reasons.length > 0 || isChosen)
    .toSorted(
      (a, b) => Number(b.headroom ?? -1) - Number(a.headroom ?? -1) || (a.score ?? 101) - (b.score ?? 101),
    );
}

/** How many items of the year have a score, and how many of those are under the threshold. */
export function countBelow(scheme: Scheme, scores: KnownItems['scores']): { known: number; below: number } {
  const known = scores.filter(({ code, score }) => score !== null && findItem(scheme, code));
  return { known: known.length, below: known.filter(({ score }) => isBelow(scheme, score)).length };
}

function weakItem(
  scheme: Scheme,
  item: SchemeItem,
  known: KnownItems,
  { isLow, language }: { isLow: boolean; language: keyof Text },
): WeakItem {
  const score = known.scores.find(({ code }) => code === item.code)?.score ?? null;
  const names = (rows: readonly { itemCode: string | null }[]) =>
    rows.some(({ itemCode }) => itemCode === item.code);
  const holds: Record<Reason, boolean> = {
    below: isBelow(scheme, score),
    failed: names(known.failed),
    commented: names(known.comments),
    point: names(known.points),
    lowest: isLow,
  };
  const reasons = REASONS.filter((reason) => holds[reason]);
  const chosen = known.chosen.find(({ itemCode }) => itemCode === item.code);
  const cost = itemCost(scheme, item.code as never);
  const headroom = score === null ? null : headroomOf(scheme, item.code as never, toDecimal(score));
  return {
    code: item.code,
    label: item.label[language],
    score,
    answer: item.answer,
    isVerified: item.mark.verified,
    reasons: reasons.length > 1 ? reasons.filter((reason) => reason !== 'lowest') : reasons,
    cost: cost && formatHalfUp2(cost),
    headroom: headroom && formatHalfUp2(headroom),
    topicNo: chosen?.topicNo ?? topicOf(scheme, item),
    isMoved: chosen?.topicNo != null && chosen.topicNo !== topicOf(scheme, item),
    isChosen: chosen !== undefined,
  };
}

/** Number of the first topic of the scheme's map for the item; null where it has none. */
export function topicOf(scheme: Scheme, item: SchemeItem): number | null {
  return scheme.topics.list.find(({ key }) => key === item.topics[0])?.number ?? null;
}

function isBelow(scheme: Scheme, score: number | null): boolean {
  return score !== null && toDecimal(score).lt(scheme.itemThreshold.value);
}

function lowestCodes(scheme: Scheme, { scores }: KnownItems): Set<string> {
  return new Set(
    scores
      .flatMap(({ code, score }) => (score === null || !findItem(scheme, code) ? [] : [{ code, score }]))
      .toSorted((a, b) => a.score - b.score || a.code.localeCompare(b.code, 'en', { numeric: true }))
      .slice(0, LOWEST)
      .map(({ code }) => code),
  );
}
