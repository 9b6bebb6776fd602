import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { roundHalfUp2, Score, ZERO } from '~/lib/decimal.ts';
import type { Model } from './model.ts';
import { startOf } from './simulate.ts';
import type { Need } from './wishes.ts';

/** How far a figure is from a condition. */
export interface Lack {
  /** The figure that must rise: the whole where a part of EIT follows it. */
  carrier: NodeId;
  /** Points it must rise by; zero or less where it is computed to be there. */
  points: Score;
  /** Whether the printed figure meets the condition as long as nothing beneath it moves. */
  isMetAsPrinted: boolean;
}

/** A printed figure reaches its mark from half a hundredth below on. */
const HALF_PLACE = new Score('0.005');

/** Null where the score that the condition asks for is absent. */
export function lackOf(model: Model, { node, least }: Need): Lack | null {
  const entry = model.nodes.find((candidate) => candidate.node === node);
  if (!entry || entry.official === null) return null;
  const official = new Score(entry.official);
  const carrier = entry.follows ?? node;
  const was = startOf(model, carrier);
  if (!was) return null;
  const mark = least.minus(HALF_PLACE);
  return {
    carrier,
    points: entry.follows ? lackOfWhole(official, was, mark) : mark.minus(was),
    isMetAsPrinted: roundHalfUp2(official).gte(least),
  };
}

/** Points the whole must gain for a part that follows it to reach the mark. */
function lackOfWhole(part: Score, was: Score, mark: Score): Score {
  const lack = new Score(100).minus(part);
  if (part.gte(mark) || lack.isZero()) return ZERO;
  return mark.minus(part).times(new Score(100).minus(was)).div(lack);
}
