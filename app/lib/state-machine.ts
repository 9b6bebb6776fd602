import { ROLES, type Role } from './actor.ts';

/** Who may make a move: a role of the product, or the system itself (a due date, a sending that ends). */
export type Mover = Role | 'system';
export const MOVERS: readonly Mover[] = [...ROLES, 'system'];

/** One thing that can be done: `act` leads from each of the states of `from` to `to`, by these and nobody else. */
export interface Move<State extends string, Act extends string> {
  act: Act;
  from: readonly State[];
  to: State;
  by: readonly Mover[];
  /** Takes a move back: it can be done, and nobody waits for it. */
  isUndo?: true;
}

/** A process written once as data. Pages, actions and tests all ask it; what it does not name cannot be done. */
export interface Machine<State extends string, Act extends string> {
  /** Every state there is. */
  states: readonly State[];
  start: State;
  /** The ordinary way through the process, as the strip draws it; a state beside it is shown where it branches off. */
  path: readonly State[];
  moves: readonly Move<State, Act>[];
}

/** Checks that the process is sound: one meaning for an act in a state, every state reached, no unknown state. */
export function defineMachine<const State extends string, const Act extends string>(
  machine: Machine<State, Act>,
): Machine<State, Act> {
  const seen = new Set<string>();
  for (const move of machine.moves)
    for (const from of move.from) {
      if (seen.has(`${from} ${move.act}`))
        throw new Error(`Two moves are called ${move.act} in the state ${from}.`);
      seen.add(`${from} ${move.act}`);
    }
  const reached = new Set<State>([machine.start]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const move of machine.moves) if (move.from.some((from) => reached.has(from))) reached.add(move.to);
  }
  const named = [...machine.path, ...machine.moves.flatMap((move) => [move.to, ...move.from])];
  for (const state of named)
    if (!machine.states.includes(state)) throw new Error(`The state ${state} is not known.`);
  for (const state of machine.states)
    if (!reached.has(state)) throw new Error(`No move leads to the state ${state}.`);
  return machine;
}

/** The state an act leads to when this person does it now, or null when it cannot be done. */
export function nextState<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  state: State,
  act: Act,
  by: Mover,
): State | null {
  const move = machine.moves.find((each) => each.act === act && each.from.includes(state));
  return move?.by.includes(by) ? move.to : null;
}

/** What this person can do in the state, in the order the process names it. */
export function actsOf<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  state: State,
  by: Mover,
): Act[] {
  return machine.moves
    .filter((move) => move.from.includes(state) && move.by.includes(by))
    .map((move) => move.act);
}

/** Who can bring the process on from this state: those of the moves to another state that take none back. */
export function nextMovers<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  state: State,
): Mover[] {
  const moves = machine.moves.filter(
    (move) => move.from.includes(state) && move.to !== state && !move.isUndo,
  );
  return [...new Set(moves.flatMap((move) => move.by))];
}

/** Whether nothing leads on from this state. */
export function isFinal<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  state: State,
): boolean {
  return nextMovers(machine, state).length === 0;
}

/** Every state x act x mover with what comes of it, for the exhaustive test of a process. */
export function everyMove<State extends string, Act extends string>(
  machine: Machine<State, Act>,
): { state: State; act: Act; by: Mover; to: State | null }[] {
  const acts = [...new Set(machine.moves.map((move) => move.act))];
  return machine.states.flatMap((state) =>
    acts.flatMap((act) => MOVERS.map((by) => ({ state, act, by, to: nextState(machine, state, act, by) }))),
  );
}

/**
 * The states the strip draws: the ordinary way, and the present state where it is none of these, put after the last
 * step it can be reached from.
 */
export function stripOf<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  state: State,
): State[] {
  if (machine.path.includes(state)) return [...machine.path];
  const before = machine.moves.filter((move) => move.to === state).flatMap((move) => move.from);
  const at = machine.path.findLastIndex((step) => before.includes(step));
  return [...machine.path.slice(0, at + 1), state, ...machine.path.slice(at + 1)];
}
