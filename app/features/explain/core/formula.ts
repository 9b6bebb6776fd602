import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf, type Way } from '~/features/schemes/core/tree.ts';
import { totalWeight } from '~/features/scores/core/agreement.ts';
import type { NodeScore } from '~/features/scores/core/assessment.ts';
import { beginWorkings, usedWay } from '~/features/scores/core/workings.ts';
import type { Score } from '~/lib/decimal.ts';

/** Places given of an unrounded figure: enough for the weighted mean to come out right to the 8 that are stored. */
const GIVEN_PLACES = 20;

/**
 * Which side of an input goes in. `unrounded`: computed, as it agrees with the printed one but for rounding.
 * `computed`: nothing usable is printed. `printed`: nothing can be computed. `printed_apart`: the two disagree.
 */
export type InputBasis = 'unrounded' | 'computed' | 'printed' | 'printed_apart' | 'absent';

export interface FormulaInput {
  node: NodeId;
  /** Only the proportion to the other weights matters; 1 for each input of a plain mean. */
  weight: string;
  /** Points, unrounded decimal text; null where there is none. */
  value: string | null;
  basis: InputBasis;
}

/** A weighted mean: sum of weight times value, divided by the sum of weights. */
export interface Formula {
  kind: 'weighted' | 'mean';
  inputs: FormulaInput[];
  totalWeight: string;
  /** Unrounded; null where an input is missing. */
  result: string | null;
}

/** How the figure is computed from the figures below it; null for an item, and where the year's weights are not known. */
export function formulaOf(
  scheme: Scheme,
  nodes: ReadonlyMap<NodeId, NodeScore>,
  node: NodeId,
): Formula | null {
  const way = usedWay(beginWorkings(scheme, nodes), node) ?? begunWay(scheme, nodes, node);
  if (!way) return null;
  return {
    kind: way.every(({ weight }) => weight === '1') ? 'mean' : 'weighted',
    inputs: way.map((part) => {
      const score = nodes.get(part.node);
      return { ...part, value: exactText(score?.carried ?? null), basis: basisOf(score) };
    }),
    totalWeight: totalWeight(way).toFixed(),
    result: exactText(nodes.get(node)?.computed ?? null),
  };
}

/** Decimal text of an unrounded figure. */
export function exactText(value: Score | null): string | null {
  return value === null ? null : value.toDecimalPlaces(GIVEN_PLACES).toFixed();
}

/** For a figure that cannot be computed: the way of which most is known. */
function begunWay(scheme: Scheme, nodes: ReadonlyMap<NodeId, NodeScore>, node: NodeId): Way | null {
  const ways = treeOf(scheme).byId.get(node)?.ways ?? [];
  return ways.find((way) => way.some((part) => nodes.get(part.node)?.carried)) ?? ways[0] ?? null;
}

function basisOf(score: NodeScore | undefined): InputBasis {
  switch (score?.agreement) {
    case 'match':
    case 'rounding':
      return 'unrounded';
    case 'computed_only':
      return 'computed';
    case 'published_only':
      return 'printed';
    case 'disagreement':
      return 'printed_apart';
    default:
      return 'absent';
  }
}
