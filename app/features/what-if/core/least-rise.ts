import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { Score } from '~/lib/decimal.ts';
import type { Lack } from './lack.ts';
import type { Model } from './model.ts';
import { sharesOf } from './shares.ts';
import { UNITS } from './units.ts';

/** Of one body, by what lacks: how many units a figure must rise by; `Infinity` where no rise of it does. */
export type LeastRises = (model: Model, lacks: readonly Lack[]) => (node: NodeId) => number;

/**
 * How many units a single figure must rise by so that every condition holds. Found once for all figures of equal shares
 * (the items of an indicator), and the shares once for all bodies whose figures reach equally deep: that is what makes
 * asking it of every item of every body quick.
 */
export function leastRisesOfBodies(): LeastRises {
  const shapes: Shape[] = [];
  return (model, lacks) => {
    const { shares, groups } = shapeOf(shapes, model);
    const known = new Map<number, number>();
    return (node) => {
      const group = groups.get(node);
      if (group === undefined) return Number.POSITIVE_INFINITY;
      const found = known.get(group) ?? Math.max(...lacks.map((lack) => riseFor(lack, shares.get(node))));
      known.set(group, found);
      return found;
    };
  };
}

function riseFor({ carrier, points, isMetAsPrinted }: Lack, shares: ReadonlyMap<NodeId, Score> | undefined) {
  const share = shares?.get(carrier);
  if (!share || share.isZero()) return isMetAsPrinted ? 0 : Number.POSITIVE_INFINITY;
  return Math.max(0, points.minus(NOISE).div(share).times(UNITS).ceil().toNumber());
}

/** What repeating decimals leave behind, as in rounding. */
const NOISE = new Score('1e-25');

interface Shape {
  model: Model;
  shares: ReturnType<typeof sharesOf>;
  /** Figures of one number have the same shares of everything above them. */
  groups: ReadonlyMap<NodeId, number>;
}

/** The shares of a model; models whose figures reach equally deep have the same. */
function shapeOf(known: Shape[], model: Model): Shape {
  const found = known.find((shape) => isSameShape(shape.model, model));
  if (found) return found;
  const shares = sharesOf(model);
  const numbers = new Map<string, number>();
  const groups = new Map<NodeId, number>();
  for (const [node, above] of shares) {
    const key = [...above].map(([n, share]) => (n === node ? '' : `${n}:${share}`)).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    groups.set(node, number);
  }
  const shape = { model, shares, groups };
  known.push(shape);
  return shape;
}

function isSameShape(left: Model, right: Model): boolean {
  return (
    left.nodes.length === right.nodes.length &&
    left.nodes.every(({ node, way }, at) => {
      const other = right.nodes[at];
      return node === other?.node && (way === other.way || (way.length === 0 && other.way.length === 0));
    })
  );
}
