import { isNodeId, type NodeId } from '~/features/schemes/core/nodes.ts';
import { HUNDRED, parseFigure, Score, ZERO } from '~/lib/decimal.ts';
import type { Param } from '~/lib/search-params.ts';

/** Figures put at another score: points 0-100 by node. */
export type Moves = ReadonlyMap<NodeId, Score>;

export const NO_MOVES: Moves = new Map();

/** More than every item of the largest year. */
const MOST = 120;
/** Places a score can be moved in, as in print. */
const PLACES = 2;

/** `o12:100,e9:70` as moves; what cannot be read is left out, a node named twice counts once. */
export function readMoves(text: string): Moves {
  const moves = new Map<NodeId, Score>();
  for (const part of text.split(',').slice(0, MOST)) {
    const [node = '', figure = ''] = part.split(':');
    const score = readPoints(figure);
    if (isNodeId(node) && score) moves.set(node, score);
  }
  return moves;
}

/** The one text of these moves, in the order of their addresses. */
export function writeMoves(moves: Moves): string {
  return [...moves]
    .toSorted(([left], [right]) => byAddress(left, right))
    .map(([node, score]) => `${node}:${score.toFixed()}`)
    .join(',');
}

/** A score somebody typed: 0-100 with at most two places; null for anything else. */
export function readPoints(text: string): Score | null {
  const score = /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? parseFigure(text) : null;
  return score?.lte(HUNDRED) ? score : null;
}

/** The score held to 0-100 and to the places of print. */
export function asPoints(score: Score): Score {
  return Score.min(HUNDRED, Score.max(ZERO, score)).toDecimalPlaces(PLACES);
}

/** Nodes in a list (`o1,o2`), without what is no node. */
export function readNodes(text: string): ReadonlySet<NodeId> {
  return new Set(text.split(',').slice(0, MOST).filter(isNodeId));
}

export function writeNodes(nodes: ReadonlySet<NodeId>): string {
  return [...nodes].toSorted(byAddress).join(',');
}

const collator = new Intl.Collator('en', { numeric: true });
const byAddress = (left: string, right: string) => collator.compare(left, right);

/** Moves in the address, in their one text; empty = none. */
export const movesParam: Param<string> = {
  fallback: '',
  read: (text) => writeMoves(readMoves(text)),
  write: (value) => value,
};

/** A list of nodes in the address. */
export const nodesParam: Param<string> = {
  fallback: '',
  read: (text) => writeNodes(readNodes(text)),
  write: (value) => value,
};
