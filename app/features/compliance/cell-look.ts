import type { CellState } from './core/cell-state.ts';

/** Colour step and sign of each state: the sign alone tells them apart. */
export const CELL_LOOK: Record<CellState, { step: 1 | 2 | 3 | 4 | 5; sign: string }> = {
  not_acknowledged: { step: 5, sign: '✕' },
  acknowledged: { step: 3, sign: '◔' },
  declined: { step: 4, sign: '⊘' },
  adopted: { step: 2, sign: '○' },
  adapted: { step: 2, sign: '◇' },
  not_started: { step: 4, sign: '▽' },
  in_progress: { step: 2, sign: '◐' },
  done: { step: 1, sign: '●' },
};
