import type { ItemCode, NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { HUNDRED, type Score } from '~/lib/decimal.ts';
import { totalWeight } from './agreement.ts';

/**
 * What a failed item (0 instead of 100) costs the overall, points: the product of the shares down the tree.
 * One failed item of o42/o43 costs 5.00 in FY2563-2565. Null where the year lacks the item or a weight.
 */
export function itemCost(scheme: Scheme, code: ItemCode): Score | null {
  return nodeCost(scheme, code);
}

/** Points of the overall that hang on a figure of the tree; 100 for the overall itself. */
export function nodeCost(scheme: Scheme, node: NodeId): Score | null {
  const { byId } = treeOf(scheme);
  if (node === 'overall') return HUNDRED;
  const parent = byId.get(node)?.parent ?? null;
  const way = parent && byId.get(parent)?.ways.find((parts) => parts.some((part) => part.node === node));
  const part = way?.find((candidate) => candidate.node === node);
  const above = parent && nodeCost(scheme, parent);
  if (!way || !part || !above) return null;
  return above.times(part.weight).div(totalWeight(way));
}

/** Points the overall would gain if the figure rose from `score` to 100. */
export function headroomOf(scheme: Scheme, node: NodeId, score: Score): Score | null {
  const cost = nodeCost(scheme, node);
  return cost === null ? null : cost.times(HUNDRED.minus(score)).div(HUNDRED);
}
