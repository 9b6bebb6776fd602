/** How the agencies of a job are chosen. */
export const MODES = ['scored', 'everyone', 'type', 'district', 'circular', 'chosen'] as const;
export type Mode = (typeof MODES)[number];

export interface Choice {
  mode: Mode;
  /** The type, district or circular; empty for the others. */
  value: string;
  /** What the district or circular was called; empty for the others. */
  name: string;
}

interface Body {
  agencyCode: string;
  agencyType: string;
  districtCode: string | null;
  isScored: boolean;
}

/** The bodies a document can be made for: of a result only those that are assessed. */
export function offeredBodies<B extends Body>(kind: { isOfResult?: true }, bodies: readonly B[]): B[] {
  return bodies.filter(({ isScored }) => isScored || !kind.isOfResult);
}

/** The bodies the choice means, in the order given. `named`: those ticked, or the recipients of the circular. */
export function chooseAgencies<B extends Body>(
  bodies: readonly B[],
  { mode, value }: Pick<Choice, 'mode' | 'value'>,
  named: ReadonlySet<string>,
): B[] {
  switch (mode) {
    case 'scored':
      return bodies.filter(({ isScored }) => isScored);
    case 'everyone':
      return [...bodies];
    case 'type':
      return bodies.filter(({ agencyType }) => agencyType === value);
    case 'district':
      return bodies.filter(({ districtCode }) => districtCode === value);
    default:
      return bodies.filter(({ agencyCode }) => named.has(agencyCode));
  }
}
