import { kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { HUNDRED, Score, ZERO } from '~/lib/decimal.ts';
import { agrees, isPossible } from './agreement.ts';

/** Exact fractions `numerator / denominator` in points, so that thirds and sevenths stay exact. */
interface Grid {
  denominator: number;
  numerators: ReadonlySet<number>;
}

const grids = new WeakMap<Scheme, Map<NodeId, Grid | null>>();

/**
 * The score nearest to `wanted` that the node can have: a disclosure item scores only the scheme's steps
 * (0 or 100), so a sub-indicator of 8 items only multiples of 12.5. Survey figures can be anything in 0-100.
 */
export function nearestAttainable(scheme: Scheme, node: NodeId, wanted: Score): Score {
  const grid = gridOf(scheme, node);
  if (grid === null) return Score.min(HUNDRED, Score.max(ZERO, wanted));
  const target = wanted.times(grid.denominator).toNumber();
  const nearest = [...grid.numerators].reduce((best, candidate) =>
    Math.abs(candidate - target) < Math.abs(best - target) ? candidate : best,
  );
  return new Score(nearest).div(grid.denominator);
}

/** Whether the node can have this printed score, but for rounding. */
export function isAttainable(scheme: Scheme, node: NodeId, printed: Score): boolean {
  const grid = gridOf(scheme, node);
  if (grid === null) return isPossible(printed);
  if (grid.numerators.has(printed.times(grid.denominator).toNumber())) return true;
  return agrees(nearestAttainable(scheme, node, printed), printed);
}

/** The scores the node can have, or null where every score in 0-100 can be. */
function gridOf(scheme: Scheme, node: NodeId): Grid | null {
  const known = grids.get(scheme) ?? new Map<NodeId, Grid | null>();
  grids.set(scheme, known);
  const made = known.get(node);
  if (made !== undefined) return made;
  const grid = buildGrid(scheme, node);
  known.set(node, grid);
  return grid;
}

function buildGrid(scheme: Scheme, node: NodeId): Grid | null {
  const item = scheme.items.find(({ code }) => code === node);
  if (item) {
    if (item.answer !== 'disclosure' || scheme.disclosureScores === null) return null;
    return { denominator: 1, numerators: new Set(scheme.disclosureScores.values.map(Number)) };
  }
  const kind = kindOfNode(node);
  // An instrument's grid is finer than the 2 printed places and rules nothing out.
  if (kind !== 'indicator' && kind !== 'sub_indicator') return null;
  const way = treeOf(scheme).byId.get(node)?.ways[0] ?? [];
  const children: Grid[] = [];
  for (const part of way) {
    const grid = gridOf(scheme, part.node);
    if (grid === null) return null;
    children.push(grid);
  }
  return children.length === 0 ? null : meanOfGrids(children);
}

function meanOfGrids(children: readonly Grid[]): Grid {
  const common = children.map((grid) => grid.denominator).reduce(leastCommonMultiple);
  let sums = new Set([0]);
  for (const { denominator, numerators } of children) {
    const steps = [...numerators].map((numerator) => numerator * (common / denominator));
    sums = new Set([...sums].flatMap((sum) => steps.map((step) => sum + step)));
  }
  return { denominator: common * children.length, numerators: sums };
}

function leastCommonMultiple(left: number, right: number): number {
  return (left / greatestCommonDivisor(left, right)) * right;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
