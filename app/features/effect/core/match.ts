/** An agency with the tied score of both years, points 0-100. */
export interface Subject {
  agencyCode: string;
  agencyType: string;
  isAdopter: boolean;
  /** Decimal text. */
  start: string;
  /** Decimal text. */
  next: string;
}

/** One body of the scarcer group with the bodies it is set against; all of one type and of similar start. */
export interface MatchedSet<S extends Subject = Subject> {
  adopters: S[];
  others: S[];
}

/** Starts further apart than this many points are not called similar. */
export const CALIPER = 5;

/**
 * Sets bodies of the same type and of similar start against each other; each body is used once at most. The nearest
 * pairs are made first; who is left then joins the nearest pair that has room in the caliper, so that nobody who
 * could be compared is thrown away. Ends the same whatever the order of the input.
 */
export function matchedSets<S extends Subject>(subjects: readonly S[]): MatchedSet<S>[] {
  const types = [...new Set(subjects.map((subject) => subject.agencyType))].sort();
  const inOrder = subjects.toSorted((a, b) => compareCodes(a.agencyCode, b.agencyCode));
  return types.flatMap((type) => setsOfType(inOrder.filter((subject) => subject.agencyType === type)));
}

interface Pull<S> {
  center: S;
  partner: S;
  distance: number;
}

/** Bodies come in the order of their codes, which settles what the distances leave open. */
function setsOfType<S extends Subject>(subjects: readonly S[]): MatchedSet<S>[] {
  const adopters = subjects.filter((subject) => subject.isAdopter);
  const others = subjects.filter((subject) => !subject.isAdopter);
  const [centers, partners] = adopters.length <= others.length ? [adopters, others] : [others, adopters];
  const pulls = partners
    .flatMap((partner) =>
      centers.map((center): Pull<S> => ({ center, partner, distance: apart(center, partner) })),
    )
    .filter((pull) => pull.distance <= CALIPER)
    .sort((a, b) => a.distance - b.distance);
  const sets = new Map<S, S[]>();
  const taken = new Set<S>();
  for (const { center, partner } of pulls) {
    if (sets.has(center) || taken.has(partner)) continue;
    sets.set(center, [partner]);
    taken.add(partner);
  }
  for (const partner of partners) {
    if (taken.has(partner)) continue;
    const near = pulls.filter((pull) => pull.partner === partner && sets.has(pull.center));
    const least = near[0]?.distance;
    const [best] = near
      .filter((pull) => pull.distance === least)
      .sort((a, b) => (sets.get(a.center)?.length ?? 0) - (sets.get(b.center)?.length ?? 0));
    if (best) sets.get(best.center)?.push(partner);
  }
  return [...sets].map(([center, matched]) =>
    center.isAdopter ? { adopters: [center], others: matched } : { adopters: matched, others: [center] },
  );
}

const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** In whole hundredths, so that equal distances are equal. */
const apart = (a: Subject, b: Subject) => Math.round(Math.abs(Number(a.start) - Number(b.start)) * 100) / 100;
