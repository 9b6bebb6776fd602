import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { meanOfWay } from '~/features/scores/core/agreement.ts';
import type { LevelOutcome, TargetOutcome } from '~/features/scores/core/assessment.ts';
import { judgeLevel } from '~/features/scores/core/judge-level.ts';
import { judgeTarget } from '~/features/scores/core/judge-target.ts';
import { HUNDRED, roundHalfUp2, Score } from '~/lib/decimal.ts';
import type { Model, ModelNode } from './model.ts';
import type { Moves } from './moves.ts';

export interface SimulatedNode {
  /** Official where nothing beneath was moved, else computed; unrounded. */
  value: Score | null;
  /** Computed with the moves minus computed without them. */
  change: Score;
}

export interface Outcome {
  nodes: ReadonlyMap<NodeId, SimulatedNode>;
  level: LevelOutcome;
  target: TargetOutcome | null;
}

/**
 * The whole result with some figures at other scores. What nothing was moved in keeps its official score, so that
 * without moves the published result comes back.
 */
export function simulate(model: Model, moves: Moves): Outcome {
  const before = startsOf(model);
  const after = moves.size === 0 ? before : computeAll(model, moves);
  const nodes = new Map<NodeId, SimulatedNode>();
  for (const { node, official } of model.nodes) {
    const [was, is] = [before.get(node) ?? null, after.get(node) ?? null];
    const change = was && is ? is.minus(was) : new Score(0);
    const value = change.isZero() && official !== null ? new Score(official) : is;
    nodes.set(node, { value, change });
  }
  const isMoved = [...nodes.values()].some(({ change }) => !change.isZero());
  return {
    nodes,
    level: judgeLevel(model.rule, nodes, isMoved ? null : model.publishedLevel),
    target: judgeTarget(model.rule, nodes),
  };
}

/** Every figure computed from the inputs up, unrounded; inputs not moved at their official score. */
export function computeAll(model: Model, moves: Moves): ReadonlyMap<NodeId, Score | null> {
  const values = new Map<NodeId, Score | null>();
  for (const entry of model.nodes.toReversed())
    if (!entry.follows) values.set(entry.node, scoreOf(entry, moves, values));
  for (const entry of model.nodes) {
    if (!entry.follows || entry.official === null) continue;
    const whole = model.nodes.find(({ node }) => node === entry.follows);
    const [was, is] = [whole && startOf(model, whole.node), values.get(entry.follows) ?? null];
    const own = new Score(entry.official);
    values.set(entry.node, was && is ? follow(own, was, is) : own);
  }
  return values;
}

/** The figure computed without any move: the model carries it. */
export function startOf(model: Model, node: NodeId): Score | null {
  const entry = model.nodes.find((candidate) => candidate.node === node && !candidate.follows);
  return entry ? startOfEntry(entry) : null;
}

/** Every figure without any move, unrounded; parts that follow the whole at their official score. */
function startsOf(model: Model): ReadonlyMap<NodeId, Score | null> {
  return new Map(model.nodes.map((entry) => [entry.node, startOfEntry(entry)]));
}

function startOfEntry({ way, computed, official }: ModelNode): Score | null {
  const start = way.length > 0 ? computed : official;
  return start === null ? null : new Score(start);
}

/**
 * A part of EIT when the whole goes from `was` to `is`: it closes the same share of what it lacks to 100, or loses the
 * same share of what it has, so that the weighted mean of the parts stays the whole.
 */
export function follow(part: Score, was: Score, is: Score): Score {
  if (is.eq(was)) return part;
  if (is.lt(was)) return part.times(is).div(was);
  return HUNDRED.minus(HUNDRED.minus(part).times(HUNDRED.minus(is)).div(HUNDRED.minus(was)));
}

function scoreOf(entry: ModelNode, moves: Moves, values: ReadonlyMap<NodeId, Score | null>): Score | null {
  if (entry.way.length > 0) return meanOfWay(entry.way, (child) => values.get(child) ?? null);
  if (entry.official === null) return null;
  return moves.get(entry.node) ?? new Score(entry.official);
}

/** How the printed overall stands to what its inputs give: `same`, 0.01 apart by rounding, or further apart. */
export function anchorOf(model: Model): { kind: 'same' | 'rounding' | 'apart'; computed: Score | null } {
  const computed = startOf(model, 'overall');
  const official = model.nodes[0]?.official ?? null;
  if (computed === null || official === null) return { kind: 'same', computed };
  const gap = roundHalfUp2(computed)
    .minus(roundHalfUp2(new Score(official)))
    .abs();
  return { kind: gap.isZero() ? 'same' : gap.lte('0.01') ? 'rounding' : 'apart', computed };
}
