import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { Score, sumOf, ZERO } from '~/lib/decimal.ts';
import { type Choice, cheapestFill, type Demand } from './fill.ts';
import { lackOf } from './lack.ts';
import { inputsOf, type Model } from './model.ts';
import type { Moves } from './moves.ts';
import { sharesOf } from './shares.ts';
import type { Need, Wish } from './wishes.ts';

export interface Limits {
  /** Figures that stay as they are, with all that lies beneath them. */
  locked: ReadonlySet<NodeId>;
  /** Points a figure cannot rise above. */
  caps: Moves;
  /** How many points of survey items one disclosure item counts as. */
  stepPrice: Score;
}

export type Solution =
  /** `price`: item points raised, each disclosure item counted as `stepPrice`; of the exact, unrounded answer. */
  | { kind: 'found'; moves: Moves; price: Score }
  /** Nothing to do; `isMetAsPrinted` false where only the computed figures reach it. */
  | { kind: 'reached'; isMetAsPrinted: boolean }
  /** No way under the limits; `moves` is everything moved as far as it may. */
  | { kind: 'out_of_reach'; moves: Moves }
  /** A score that the wish asks for is absent. */
  | { kind: 'unknown' };

/**
 * The least change that fulfils the wish: the fewest item points, a disclosure item (0 to 100) counted as `stepPrice`.
 * Exact: every number of disclosure items is tried with those that bring most; what is left is filled by survey items,
 * cheapest first, from the innermost condition out. Moves are rounded up to two places.
 */
export function solve(model: Model, wish: Wish, limits: Limits): Solution {
  const shares = sharesOf(model);
  const choices = choicesOf(model, shares, limits);
  const demands: Demand[] = [];
  const onEdge: Demand[] = [];
  let isMetAsPrinted = true;
  for (const need of wish.needs) {
    const found = demandOf(model, shares, choices, need);
    if (found === null) return { kind: 'unknown' };
    isMetAsPrinted &&= found.isMetAsPrinted;
    if (found.need.lte(ZERO)) continue;
    (found.isMetAsPrinted && need.node !== 'overall' ? onEdge : demands).push(found);
  }
  if (isMetAsPrinted || demands.length + onEdge.length === 0) return { kind: 'reached', isMetAsPrinted };
  let best: Found | null = null;
  for (const frozen of subsetsOf(onEdge)) {
    const free = choices.filter(({ node }) => !frozen.some(({ members }) => members.has(node)));
    const found = leastChange(
      free,
      [...demands, ...onEdge.filter((d) => !frozen.includes(d))],
      limits.stepPrice,
    );
    if (found && (!best || found.price.lt(best.price))) best = found;
  }
  if (best) return { kind: 'found', price: best.price, moves: movesOf(choices, best.gains) };
  const most = new Map(choices.map(({ node, room }) => [node, room]));
  return { kind: 'out_of_reach', moves: movesOf(choices, most) };
}

interface Found {
  price: Score;
  gains: ReadonlyMap<NodeId, Score>;
}

function leastChange(choices: readonly Choice[], demands: readonly Demand[], stepPrice: Score): Found | null {
  const inward = demands.toSorted((left, right) => left.members.size - right.members.size);
  const smooth = choices.filter(({ inSteps }) => !inSteps);
  const cheapestFirst = smooth.toSorted((left, right) => left.pricePerGain.cmp(right.pricePerGain));
  let best: Found | null = null;
  const stepped = choices.filter(({ inSteps }) => inSteps);
  for (const taken of countsOf(stepped, inward)) {
    const price = stepPrice.times(taken.length);
    if (best?.price.lte(price)) continue;
    const filled = cheapestFill(cheapestFirst, inward, taken);
    if (!filled || best?.price.lte(price.plus(filled.price))) continue;
    const gains = new Map([...filled.gains, ...taken.map(({ node, room }) => [node, room] as const)]);
    best = { price: price.plus(filled.price), gains };
  }
  return best;
}

/**
 * A printed figure may reach a mark that the computed one, by rounding, just misses. It holds as long as nothing beneath
 * it moves, so that each such figure is either left alone or lifted over the mark.
 */
function subsetsOf<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((subsets, one) => subsets.flatMap((subset) => [subset, [...subset, one]]), [[]]);
}

type Shares = ReturnType<typeof sharesOf>;

/** What can still rise; `room` and gains are points of the overall. */
function choicesOf(model: Model, shares: Shares, { locked, caps, stepPrice }: Limits): Choice[] {
  return inputsOf(model).flatMap((input) => {
    const above = shares.get(input.node);
    const share = above?.get('overall');
    if (!above || !share || share.isZero()) return [];
    if ([...above.keys()].some((node) => locked.has(node))) return [];
    const from = new Score(input.official ?? 0);
    const cap = caps.get(input.node) ?? new Score(100);
    const to = input.inSteps && cap.lt(100) ? from : cap;
    if (to.lte(from)) return [];
    const perPoint = input.node.startsWith('o') ? stepPrice.div(100) : new Score(1);
    const pricePerGain = perPoint.times(input.items).div(share);
    return [
      {
        node: input.node,
        inSteps: input.inSteps,
        from,
        share,
        room: to.minus(from).times(share),
        pricePerGain,
      },
    ];
  });
}

/** A condition in points of the overall and the choices that work towards it; null where its score is absent. */
function demandOf(
  model: Model,
  shares: Shares,
  choices: readonly Choice[],
  need: Need,
): (Demand & { isMetAsPrinted: boolean }) | null {
  const lack = lackOf(model, need);
  const weight = lack && shares.get(lack.carrier)?.get('overall');
  if (!lack || !weight) return null;
  return {
    members: new Set(choices.filter((c) => shares.get(c.node)?.has(lack.carrier)).map((c) => c.node)),
    need: lack.points.times(weight),
    isMetAsPrinted: lack.isMetAsPrinted,
  };
}

/**
 * Each number of disclosure items, always those with the greatest gain; apart for items that different conditions count,
 * so that nothing is passed over.
 */
function countsOf(stepped: readonly Choice[], demands: readonly Demand[]): Choice[][] {
  const groups = new Map<string, Choice[]>();
  for (const choice of stepped.toSorted((l, r) => r.room.cmp(l.room))) {
    const key = demands.map(({ members }) => (members.has(choice.node) ? 1 : 0)).join('');
    groups.set(key, [...(groups.get(key) ?? []), choice]);
  }
  let counts: Choice[][] = [[]];
  for (const group of groups.values())
    counts = counts.flatMap((taken) =>
      Array.from({ length: group.length + 1 }, (_, count) => [...taken, ...group.slice(0, count)]),
    );
  return counts;
}

function movesOf(choices: readonly Choice[], gains: ReadonlyMap<NodeId, Score>): Moves {
  return new Map(
    choices.flatMap(({ node, from, share }) => {
      const gain = gains.get(node);
      if (!gain || gain.lte(ZERO)) return [];
      // The noise of repeating decimals is dropped before rounding up.
      const to = from.plus(gain.div(share)).toDecimalPlaces(25).toDecimalPlaces(2, Score.ROUND_UP);
      return [[node, Score.min(to, 100)] as const];
    }),
  );
}

/** Item points that the moves raise in sum, and how many figures they touch. */
export function sizeOf(model: Model, moves: Moves): { points: Score; figures: number } {
  const raised = inputsOf(model).flatMap(({ node, official, items }) => {
    const to = moves.get(node);
    return to
      ? [
          to
            .minus(official ?? 0)
            .abs()
            .times(items),
        ]
      : [];
  });
  return { points: sumOf(raised), figures: raised.filter((points) => !points.isZero()).length };
}
