import { findIndicator, findItem } from '~/features/schemes/core/lookup.ts';
import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { sameItem } from './same-item.ts';

export interface TiedItem {
  fiscalYear: number;
  itemCode: string;
}

/** What is followed from the starting year to the next: the mean of these figures. */
export interface Outcome {
  /** `indicators` where an item is not known to be the same in both years, or may not be seen. */
  basis: 'items' | 'indicators';
  /** The same figure in both years, under the address it has in each. */
  nodes: { start: NodeId; next: NodeId }[];
}

interface Years {
  start: Scheme;
  next: Scheme;
  /** Schemes of every year between the one a measure is tied in and the next. */
  all: readonly Scheme[];
  /** Whether the reader may see single items. */
  seesItems: boolean;
}

/** The items to follow: those tied in the year nearest to the start, since the others mean the same in other years. */
export function tiedNear(tied: readonly TiedItem[], start: number): TiedItem[] {
  const [nearest] = [...new Set(tied.map((item) => item.fiscalYear))].sort(
    (a, b) => Math.abs(a - start) - Math.abs(b - start) || b - a,
  );
  return tied.filter((item) => item.fiscalYear === nearest);
}

/** What a measure's effect shows in, or null where it is tied to nothing that both years have. */
export function outcomeOf(tied: readonly TiedItem[], years: Years): Outcome | null {
  if (!years.start.comparable || !years.next.comparable) return null;
  const near = tiedNear(tied, years.start.fiscalYear);
  const from = years.all.find((scheme) => scheme.fiscalYear === near[0]?.fiscalYear);
  if (!from?.comparable) return null;
  const items = near.map(({ itemCode }) => {
    const [start, next] = [years.start, years.next].map((scheme) =>
      sameItem(years.all, from.fiscalYear, itemCode, scheme.fiscalYear),
    );
    return start && next ? { start, next } : null;
  });
  if (years.seesItems && items.every((node) => node !== null)) return { basis: 'items', nodes: items };
  const numbers = new Set(near.map(({ itemCode }) => findItem(from, itemCode)?.indicator ?? 0));
  const areKnown = [...numbers].every(
    (number) => findIndicator(years.start, number) && findIndicator(years.next, number),
  );
  if (!areKnown) return null;
  return {
    basis: 'indicators',
    nodes: [...numbers]
      .sort((a, b) => a - b)
      .map((number) => ({ start: indicatorNode(number), next: indicatorNode(number) })),
  };
}
