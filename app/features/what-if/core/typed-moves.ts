import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { HUNDRED, Score, ZERO } from '~/lib/decimal.ts';
import { inputsOf, type Model, type ModelNode } from './model.ts';
import { readPoints, writeMoves, writeNodes } from './moves.ts';

/** Names of the fields of the plain form, one a figure. */
export const pointsField = (node: NodeId) => `points-${node}`;
export const capField = (node: NodeId) => `cap-${node}`;
/** Sent for every figure that is locked. */
export const LOCK_FIELD = 'locked';
/** The plain form was sent: a tick that is absent was taken away. */
export const TYPED_FIELD = 'typed';

export interface TypedMoves {
  set: string;
  lock: string;
  cap: string;
  /** Texts by field that are no score from 0 to 100. */
  unreadable: Readonly<Record<string, string>>;
}

/** What somebody put into the plain form, in the texts of the address; null where the form was not sent. */
export function readTyped(form: URLSearchParams, model: Model): TypedMoves | null {
  if (!form.has(TYPED_FIELD)) return null;
  const moves = new Map<NodeId, Score>();
  const caps = new Map<NodeId, Score>();
  const unreadable: Record<string, string> = {};
  const take = (field: string, put: (score: Score) => void) => {
    const text = (form.get(field) ?? '').trim();
    const score = text === '' ? null : readPoints(text);
    if (score) put(score);
    else if (text !== '') unreadable[field] = text.slice(0, 20);
  };
  for (const input of inputsOf(model)) {
    const { node } = input;
    const official = new Score(input.official ?? 0);
    const put = (score: Score) => score.eq(official) || moves.set(node, score);
    if (isTicked(input)) put(form.get(pointsField(node)) === null ? ZERO : HUNDRED);
    // A score of more places than can be typed comes back untouched.
    else if (form.get(pointsField(node)) !== input.official) take(pointsField(node), put);
    take(capField(node), (score) => score.lt(HUNDRED) && caps.set(node, score));
  }
  const known = new Set<string>(inputsOf(model).map(({ node }) => node));
  const locked = form.getAll(LOCK_FIELD).filter((node): node is NodeId => known.has(node));
  return { set: writeMoves(moves), lock: writeNodes(new Set(locked)), cap: writeMoves(caps), unreadable };
}

/** Whether a figure is a tick (scores 0 or 100 and stands at one of them). */
export function isTicked({ inSteps, official }: ModelNode): boolean {
  const today = new Score(official ?? 0);
  return inSteps && (today.isZero() || today.eq(HUNDRED));
}
