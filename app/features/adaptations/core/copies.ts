import { normalised } from '~/features/plans/core/repeated-text.ts';

/** A text of an agency, as far as it can be a copy of another's. */
export interface WrittenText {
  /** Copies are looked for among texts of one kind. */
  kind: string;
  agencyCode: string;
  text: string;
}

/** The same text, or nearly, from one agency or several. */
export interface CopyGroup<T extends WrittenText> {
  kind: string;
  /** The wording that most of the texts have; of equally frequent ones the first. */
  text: string;
  members: T[];
  /** Agencies in it; one that wrote the same of several measures counts once. */
  agencies: number;
  /** Whether all say the same but for spaces, marks and numbers. */
  isIdentical: boolean;
}

/** Share of their letter triples that two texts have in common (Dice) from which they count as one. */
const NEAR = 0.85;
/** Texts shorter than this say too little for a near text to be the same one; they have to be the same. */
const LEAST_NEAR = 20;

interface Wording<T> {
  key: string;
  triples: ReadonlySet<string>;
  members: T[];
}

/**
 * The texts with those that say the same put together, most agencies first; a text of its own is a group of one.
 * Wordings are compared once each, however many agencies have them, each with the first of a group: a group does not
 * drift from one text to quite another.
 */
export function groupAlike<T extends WrittenText>(texts: readonly T[]): CopyGroup<T>[] {
  const groups: { kind: string; wordings: Wording<T>[] }[] = [];
  for (const [, wording] of wordingsOf(texts)) {
    const kind = wording.members[0]?.kind ?? '';
    const group = groups.find((each) => each.kind === kind && isNear(each.wordings[0], wording));
    if (group) group.wordings.push(wording);
    else groups.push({ kind, wordings: [wording] });
  }
  return groups
    .map(({ kind, wordings }) => groupOf(kind, wordings))
    .sort((a, b) => b.agencies - a.agencies || b.members.length - a.members.length);
}

function wordingsOf<T extends WrittenText>(texts: readonly T[]): Map<string, Wording<T>> {
  const wordings = new Map<string, Wording<T>>();
  for (const text of texts) {
    const key = normalised(text.text);
    if (key === '') continue;
    const name = `${text.kind} ${key}`;
    const known = wordings.get(name);
    if (known) known.members.push(text);
    else wordings.set(name, { key, triples: triplesOf(key), members: [text] });
  }
  return wordings;
}

function groupOf<T extends WrittenText>(kind: string, wordings: readonly Wording<T>[]): CopyGroup<T> {
  const most = wordings.reduce((best, each) => (each.members.length > best.members.length ? each : best));
  const members = wordings.flatMap((wording) => wording.members);
  return {
    kind,
    text: most.members[0]?.text.trim() ?? '',
    members,
    agencies: new Set(members.map(({ agencyCode }) => agencyCode)).size,
    isIdentical: wordings.length === 1,
  };
}

function isNear(a: Wording<unknown> | undefined, b: Wording<unknown>): boolean {
  if (!a || Math.min(a.key.length, b.key.length) < LEAST_NEAR) return false;
  const [small, large] = a.triples.size < b.triples.size ? [a.triples, b.triples] : [b.triples, a.triples];
  const all = small.size + large.size;
  // Even if the smaller set stood whole in the larger one it would not do.
  if (all === 0 || (2 * small.size) / all < NEAR) return false;
  let shared = 0;
  for (const triple of small) if (large.has(triple)) shared += 1;
  return (2 * shared) / all >= NEAR;
}

function triplesOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
