/** How surely an agency stands where it does, among `outOf` agencies with a result. */
interface Standing {
  best: number;
  last: number;
  next: number;
  nextByRounding: number;
  margin: number | null;
  rankByLevel: number;
}

export interface Place {
  /** The ranks it may as well have; null without a result, or where its printed rank counts bodies that are not here. */
  band: { best: number; last: number } | null;
  next: number | null;
  nextByRounding: number | null;
  margin: number | null;
  rankByLevel: number | null;
}

/** What the page says of an agency's place; `rank` is its official one among the same agencies, null for a draft. */
export function placeOf(rank: number | null, standing: Standing | undefined): Place {
  if (!standing) return { band: null, next: null, nextByRounding: null, margin: null, rankByLevel: null };
  const { best, last, next, nextByRounding, margin, rankByLevel } = standing;
  const isWithin = rank === null || (best <= rank && rank <= last);
  return { band: isWithin ? { best, last } : null, next, nextByRounding, margin, rankByLevel };
}
