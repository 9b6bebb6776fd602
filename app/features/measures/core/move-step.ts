export const STEP_MOVES = ['step-up', 'step-down', 'step-out', 'step-add'] as const;
export type StepMove = (typeof STEP_MOVES)[number];

/** The list after one move; a move that leads nowhere leaves it as it is. */
export function moveStep<T>(list: readonly T[], move: StepMove, at: number, blank: () => T): T[] {
  const next = [...list];
  if (move === 'step-add') return [...next, blank()];
  const [taken] = next.splice(at, 1);
  if (taken === undefined) return next;
  if (move !== 'step-out') next.splice(Math.max(0, at + (move === 'step-up' ? -1 : 1)), 0, taken);
  return next;
}

/** `step-up:2` → the move and its place, or null for another intent. */
export function readMove(intent: string): { move: StepMove; at: number } | null {
  const [name, place = ''] = intent.split(':');
  const move = STEP_MOVES.find((each) => each === name);
  return move && /^\d{1,2}$/.test(place) ? { move, at: Number(place) } : null;
}
