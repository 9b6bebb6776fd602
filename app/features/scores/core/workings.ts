import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { type SchemeTree, treeOf, type Way } from '~/features/schemes/core/tree.ts';
import type { Score } from '~/lib/decimal.ts';
import { meanOfWay } from './agreement.ts';
import type { NodeScore } from './assessment.ts';

/** What the search for a fault works on: the computed tree and the figures already known to be needed. */
export interface Workings {
  scheme: Scheme;
  tree: SchemeTree;
  nodes: ReadonlyMap<NodeId, NodeScore>;
  /** For nodes already found faulty: the figure they would need. */
  corrections: Map<NodeId, Score>;
}

export function beginWorkings(scheme: Scheme, nodes: ReadonlyMap<NodeId, NodeScore>): Workings {
  return { scheme, tree: treeOf(scheme), nodes, corrections: new Map() };
}

/** The way a node was computed by, or null where it was not computed. */
export function usedWay({ tree, nodes }: Workings, node: NodeId): Way | null {
  const first = nodes.get(node)?.from[0];
  return tree.byId.get(node)?.ways.find((way) => first !== undefined && way[0]?.node === first) ?? null;
}

/**
 * The node computed again with the known corrections and, where given, one child at another value. A child
 * that is not printed itself is computed again as well, so that a correction deep below reaches the node.
 */
export function recompute(
  workings: Workings,
  node: NodeId,
  replaced?: { child: NodeId; value: Score },
): Score | null {
  const way = usedWay(workings, node);
  if (way === null) return null;
  return meanOfWay(way, (child) =>
    child === replaced?.child ? replaced.value : correctedValue(workings, child),
  );
}

function correctedValue(workings: Workings, node: NodeId): Score | null {
  const { corrections, nodes } = workings;
  const score = nodes.get(node);
  if (corrections.has(node)) return corrections.get(node) ?? null;
  if (score?.agreement === 'computed_only' && corrections.size > 0) return recompute(workings, node);
  return score?.carried ?? null;
}

/** The corrections that enter the recomputed node: at its children, or below those not printed themselves. */
export function correctionsBelow(workings: Workings, node: NodeId): NodeId[] {
  const { corrections, nodes } = workings;
  return (nodes.get(node)?.from ?? []).flatMap((child) => {
    if (corrections.has(child)) return [child];
    return nodes.get(child)?.agreement === 'computed_only' ? correctionsBelow(workings, child) : [];
  });
}
