/** A fall this deep or deeper is looked at (points). */
export const STEEP_FALL = -5;

export const ATTENTION_KINDS = ['failing', 'fell', 'held_back', 'missing', 'findings'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What the rules look at; points rounded to two places. */
export interface Standing {
  overall: number | null;
  level: string | null;
  passed: boolean | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  change: number | null;
  findingCount: number;
  hadResult: boolean;
}

/**
 * Why an agency needs attention: it does not pass; it fell by five points or more; its overall would give a better
 * level but for one instrument; it had a result last year and has none now; its figures disagree.
 */
export function attentionOf(agency: Standing): AttentionKind[] {
  const kinds: AttentionKind[] = [];
  if (agency.passed === false) kinds.push('failing');
  if (agency.change !== null && agency.change <= STEEP_FALL) kinds.push('fell');
  if (isHeldBack(agency)) kinds.push('held_back');
  if (agency.overall === null && agency.hadResult) kinds.push('missing');
  if (agency.findingCount > 0) kinds.push('findings');
  return kinds;
}

/** The instrument with the lowest score, or null where one is absent. */
export function weakestInstrument(
  agency: Pick<Standing, 'iit' | 'eit' | 'oit'>,
): 'iit' | 'eit' | 'oit' | null {
  const { iit, eit, oit } = agency;
  if (iit === null || eit === null || oit === null) return null;
  const least = Math.min(iit, eit, oit);
  return least === eit ? 'eit' : least === iit ? 'iit' : 'oit';
}

/** Word scales only: the overall alone would have given the next better level. */
function isHeldBack({ overall, level }: Standing): boolean {
  return overall !== null && ((level === 'pass' && overall >= 85) || (level === 'good' && overall >= 95));
}
