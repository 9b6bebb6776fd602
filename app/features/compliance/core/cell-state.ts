/** Where one measure stands at one agency, in the order of progress. */
export const CELL_STATES = [
  'not_acknowledged',
  'acknowledged',
  'declined',
  'adopted',
  'adapted',
  'not_started',
  'in_progress',
  'done',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What is known of one measure at one agency. */
export interface CellFacts {
  acknowledgedAt: string | Date | null;
  decision: 'adopted' | 'adapted' | 'declined' | null;
  /** Status of the chosen round's report row; null while the report has none. */
  reportStatus: 'not_started' | 'in_progress' | 'done' | null;
}

/** The state of a cell. A report's status shows from its first draft on; a declined measure is not reported on. */
export function cellState(facts: CellFacts): CellState {
  if (facts.decision === 'declined') return 'declined';
  if (facts.decision && facts.reportStatus) return facts.reportStatus;
  if (facts.decision) return facts.decision;
  return facts.acknowledgedAt ? 'acknowledged' : 'not_acknowledged';
}

/** How a row of the matrix says the states of its cells, one letter a column; `-` = the agency is no recipient. */
export const STATE_OF_LETTER: Readonly<Record<string, CellState>> = {
  x: 'not_acknowledged',
  a: 'acknowledged',
  d: 'declined',
  o: 'adopted',
  p: 'adapted',
  s: 'not_started',
  i: 'in_progress',
  f: 'done',
};

/** What cells look like: more than five looks nobody tells apart. */
export const CELL_LOOKS = ['waiting', 'declined', 'taken', 'going', 'done'] as const;
export type CellLook = (typeof CELL_LOOKS)[number];

export const LOOK_OF: Readonly<Record<CellState, CellLook>> = {
  not_acknowledged: 'waiting',
  acknowledged: 'waiting',
  declined: 'declined',
  adopted: 'taken',
  adapted: 'taken',
  not_started: 'taken',
  in_progress: 'going',
  done: 'done',
};

/** The state at a place of a row's letters; null where the agency did not get the measure. */
export function stateAt(cells: string, at: number): CellState | null {
  return STATE_OF_LETTER[cells[at] ?? '-'] ?? null;
}
