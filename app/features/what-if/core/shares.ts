import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { totalWeight } from '~/features/scores/core/agreement.ts';
import { Score } from '~/lib/decimal.ts';
import type { Model } from './model.ts';

/**
 * For every figure the share of each figure above it that hangs on it (1 for itself): one point of the lower figure
 * moves the upper one by so many points.
 */
export function sharesOf(model: Model): ReadonlyMap<NodeId, ReadonlyMap<NodeId, Score>> {
  const shares = new Map<NodeId, Map<NodeId, Score>>();
  const ofNode = (node: NodeId) => {
    const known = shares.get(node) ?? new Map([[node, new Score(1)]]);
    shares.set(node, known);
    return known;
  };
  for (const { node, way } of model.nodes) {
    const total = totalWeight(way);
    for (const part of way) {
      const own = ofNode(part.node);
      for (const [above, share] of ofNode(node)) own.set(above, share.times(part.weight).div(total));
    }
  }
  return shares;
}
