import { kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { SchemeTree } from '~/features/schemes/core/tree.ts';
import { HUNDRED, roundHalfUp2, type Score } from '~/lib/decimal.ts';
import type { NodeScore } from './assessment.ts';

/**
 * The other cell from which a faulty figure was probably copied: one that shows exactly the same 2 places.
 * Cells above the faulty one come first, then its siblings, then any other total. Items elsewhere are not
 * looked at (equal by chance too often), nor are 0 and 100 (equal everywhere).
 */
export function findLikelyCopy(
  tree: SchemeTree,
  nodes: ReadonlyMap<NodeId, NodeScore>,
  node: NodeId,
  figure: Score,
): NodeId | null {
  const shown = roundHalfUp2(figure);
  if (shown.isZero() || shown.eq(HUNDRED)) return null;
  const parent = tree.byId.get(node)?.parent ?? null;
  const siblings = tree.nodes.filter((other) => other.parent === parent).map((other) => other.node);
  const totals = tree.nodes.map((other) => other.node).filter((other) => kindOfNode(other) !== 'item');
  const candidates = [...ancestorsOf(tree, node), ...siblings, ...totals];
  const holdsFigure = (other: NodeId) => {
    const value = nodes.get(other)?.value ?? null;
    return other !== node && value !== null && roundHalfUp2(value).eq(shown);
  };
  return candidates.find(holdsFigure) ?? null;
}

function ancestorsOf(tree: SchemeTree, node: NodeId): NodeId[] {
  const parent = tree.byId.get(node)?.parent ?? null;
  return parent === null ? [] : [parent, ...ancestorsOf(tree, parent)];
}
