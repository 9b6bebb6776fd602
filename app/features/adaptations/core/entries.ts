import { adaptedInOne } from '~/features/adoption/core/decision-form.ts';
import type { MeasureText } from '~/lib/measure-text.ts';
import { type CopyGroup, groupAlike } from './copies.ts';

/** What an agency wrote, as far as the list looks at it. */
export interface Written {
  agencyCode: string;
  measureKey: string;
  decision: 'adapted' | 'declined';
  reason: string | null;
  adapted: MeasureText | null;
  adaptedText: string | null;
  markedAs: string | null;
}

/** `local`: adapted by one agency; `copied`: adapted alike by several; `declined`: the same reason from several. */
export const ENTRY_KINDS = ['local', 'copied', 'declined'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Entry<T> {
  kind: EntryKind;
  text: string;
  agencies: number;
  isIdentical: boolean;
  /** One member of each agency and measure, the one with the mark first. */
  members: T[];
  isMarked: boolean;
}

/**
 * The adaptations of each measure, those alike as one entry, and the reasons for declining that several agencies gave
 * in the same words, of whatever measure. Local changes first, then copies by the number of agencies.
 */
export function entriesOf<T extends Written>(rows: readonly T[]): Entry<T>[] {
  const texts = rows.flatMap((row) => {
    const text = row.decision === 'declined' ? row.reason : textOfAdapted(row);
    if (!text) return [];
    const kind = row.decision === 'declined' ? 'declined' : `adapted ${row.measureKey}`;
    return [{ kind, agencyCode: row.agencyCode, text, row }];
  });
  const entries = groupAlike(texts).flatMap((group): Entry<T>[] => {
    const isDeclined = group.kind === 'declined';
    if (isDeclined && group.agencies < 2) return [];
    return [entryOf(group, isDeclined ? 'declined' : group.agencies > 1 ? 'copied' : 'local')];
  });
  return ENTRY_KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
}

/** The whole adapted text: two that differ in their steps, unit or time are not the same. */
function textOfAdapted({ adapted, adaptedText }: Written): string | null {
  if (!adapted) return adaptedText;
  const { responsiblePattern, timeframeKind, timeframeText, followUp } = adapted;
  return [adaptedInOne(adapted), responsiblePattern, timeframeKind, timeframeText ?? '', followUp].join('\n');
}

function entryOf<T extends Written>(
  {
    text,
    agencies,
    isIdentical,
    members,
  }: CopyGroup<{ kind: string; agencyCode: string; text: string; row: T }>,
  kind: EntryKind,
): Entry<T> {
  const rows = members.map(({ row }) => row);
  const marked = rows.filter(({ markedAs }) => markedAs !== null);
  const isMarked = marked.length > 0;
  return { kind, text, agencies, isIdentical, isMarked, members: [...new Set([...marked, ...rows])] };
}
