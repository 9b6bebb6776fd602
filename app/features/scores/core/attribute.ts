import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Part, Way } from '~/features/schemes/core/tree.ts';
import { type Score, ZERO } from '~/lib/decimal.ts';
import { agrees, totalWeight } from './agreement.ts';
import { nearestAttainable } from './attainable.ts';
import { recompute, usedWay, type Workings } from './workings.ts';

/** A node that alone could hold the fault, with the figure it would need. */
export interface Suspect {
  node: NodeId;
  required: Score;
}

/**
 * The children whose replacement by one attainable score would make the node come out at `target`. A child
 * that agrees with its own children is cleared; one that is not printed itself is followed down to the single
 * child that could be at fault, where there is one.
 */
export function findSuspects(workings: Workings, node: NodeId, target: Score): Suspect[] {
  const way = usedWay(workings, node) ?? [];
  return way
    .filter((part) => !isCleared(workings, part.node))
    .map((part) => suspectAt(workings, node, way, part, target))
    .filter((suspect) => suspect !== null);
}

function isCleared({ nodes, corrections }: Workings, node: NodeId): boolean {
  const agreement = nodes.get(node)?.agreement;
  return agreement === 'match' || agreement === 'rounding' || corrections.has(node);
}

function suspectAt(workings: Workings, node: NodeId, way: Way, part: Part, target: Score): Suspect | null {
  const rest = recompute(workings, node, { child: part.node, value: ZERO });
  if (rest === null) return null;
  const needed = target.minus(rest).times(totalWeight(way)).div(part.weight);
  const required = nearestAttainable(workings.scheme, part.node, needed);
  const outcome = recompute(workings, node, { child: part.node, value: required });
  if (outcome === null || !agrees(outcome, target)) return null;
  const below =
    workings.nodes.get(part.node)?.agreement === 'computed_only'
      ? findSuspects(workings, part.node, required)
      : [];
  const [only] = below;
  return below.length === 1 && only ? only : { node: part.node, required };
}
