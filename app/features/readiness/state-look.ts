import type { LinkState, Standing } from './core/outcome.ts';

interface Look {
  step: 1 | 2 | 3 | 4 | 5;
  sign: string;
}

/** Colour step and sign of each state; the words stand beside them. */
export const STATE_LOOK: Record<LinkState, Look> = {
  missing: { step: 4, sign: '□' },
  not_checked: { step: 3, sign: '○' },
  reachable: { step: 1, sign: '✓' },
  changed: { step: 2, sign: '↻' },
  moved: { step: 2, sign: '→' },
  login_needed: { step: 5, sign: '⚿' },
  broken: { step: 5, sign: '✕' },
  refused: { step: 5, sign: '⊘' },
};

/** Sign of each standing in tables and counts. */
export const STANDING_SIGN: Record<Standing, string> = {
  ready: '✓',
  broken: '✕',
  unchecked: '○',
  missing: '□',
};
