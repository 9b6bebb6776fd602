import { type CrosswalkLink, equalBefore } from '~/features/schemes/core/crosswalk.ts';
import { findInstrument, findItem, itemsOfNode } from '~/features/schemes/core/lookup.ts';
import type { ItemCode, NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** What a new scheme can change: the questions, how they are weighed, or how points become a level. */
export const CHANGE_KINDS = ['items', 'instruments', 'levelRule'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface SchemeBreak {
  /** First year of the new scheme. */
  fiscalYear: number;
  /** Empty where the scheme stayed as it was. */
  kinds: ChangeKind[];
  /** Items declared equal, of those of the year before and of this year. */
  equal: number;
  before: number;
  now: number;
}

/** What changed from each year of the run to the next; consecutive years, oldest first. */
export function breaksOf(run: readonly Scheme[]): SchemeBreak[] {
  return run.slice(1).flatMap((now, at) => {
    const before = run[at];
    if (!before) return [];
    const links = linksBetween(before, now);
    const equal = links.filter(({ relation }) => relation === 'equal').length;
    const kinds = CHANGE_KINDS.filter((kind) => {
      if (kind === 'items') return equal < before.items.length || equal < now.items.length;
      return kind === 'levelRule'
        ? levelText(before) !== levelText(now)
        : weightText(before) !== weightText(now);
    });
    return { fiscalYear: now.fiscalYear, kinds, equal, before: before.items.length, now: now.items.length };
  });
}

/** The links from one year to the next; none where the schemes are not adjacent or do not compare. */
export function linksBetween(before: Scheme, now: Scheme): readonly CrosswalkLink[] {
  const isAdjacent = now.crosswalk?.from === before.fiscalYear && before.comparable && now.comparable;
  return isAdjacent ? (now.crosswalk?.links ?? []) : [];
}

/** The item of the year before that an item equals; null also between years that do not compare. */
export function equalItem(before: Scheme, now: Scheme, code: ItemCode): ItemCode | null {
  return linksBetween(before, now).length > 0 ? equalBefore(now.crosswalk, code) : null;
}

/**
 * Whether a line may join a figure of two adjacent years: it is made of equal items alone on both sides, under the
 * same weights, each disclosure item in the same sub-indicator.
 */
export function isJoined(before: Scheme, now: Scheme, node: NodeId): boolean {
  const own = itemsOfNode(now, node);
  if (findItem(now, node)) return equalItem(before, now, node as ItemCode) !== null;
  const earlier = new Map(itemsOfNode(before, node).map((item) => [item.code, item]));
  if (own.length === 0 || own.length !== earlier.size) return false;
  if ((node === 'overall' || findInstrument(now, node)) && weightText(before) !== weightText(now))
    return false;
  return own.every(({ code, subIndicator }) => {
    const item = earlier.get(equalItem(before, now, code) ?? code);
    return equalItem(before, now, code) !== null && item?.subIndicator === subIndicator;
  });
}

const weightText = ({ instruments }: Scheme) =>
  JSON.stringify(instruments.map(({ code, partOf, weight }) => [code, partOf, weight]));

const levelText = ({ levelScale: { kind, gates, levels } }: Scheme) =>
  JSON.stringify([kind, gates, levels.map(({ key, min, gate }) => [key, min, gate])]);
