import { searchText } from '~/lib/search-text.ts';

/** Something the palette leads to. */
export interface Entry {
  to: string;
  kind: 'page' | 'agency' | 'item';
  label: string;
  /** What tells it from others of its name: district, indicator. */
  note: string;
  /** Code it is also found by. */
  code: string;
}

const MOST_SHOWN = 12;

/** The entries that hold what was typed, those that begin with it first; as typed, with any digits and short names. */
export function findEntries(entries: readonly Entry[], typed: string): Entry[] {
  const needle = searchText(typed);
  const ranked = entries.flatMap((entry, at) => {
    const rank = rankOf(entry, needle);
    return rank === null ? [] : [{ entry, rank, at }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST_SHOWN)
    .map(({ entry }) => entry);
}

/** 0 = is its code, 1 = begins with it, 2 = holds it, 3 = its note does; null = not at all. */
function rankOf({ label, code, note }: Entry, needle: string): number | null {
  const name = searchText(label);
  if (code !== '' && searchText(code) === needle) return 0;
  if (name.startsWith(needle)) return 1;
  if (name.includes(needle) || searchText(code).startsWith(needle)) return 2;
  return searchText(note).includes(needle) ? 3 : null;
}
