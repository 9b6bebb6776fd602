import type { CellLook } from './core/cell-state.ts';

/** Colour step and sign of each look: sign and word tell them apart without the colour. */
export const CELL_LOOK: Record<CellLook, { step: 1 | 2 | 3 | 4 | 5; sign: string }> = {
  waiting: { step: 5, sign: '✕' },
  declined: { step: 4, sign: '⊘' },
  taken: { step: 3, sign: '○' },
  going: { step: 2, sign: '◐' },
  done: { step: 1, sign: '●' },
};
