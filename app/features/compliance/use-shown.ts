import { useMemo } from 'react';
import type { ComplianceSearch } from './compliance-search-params.ts';
import { type OpenDuty, openDuties } from './core/open-duties.ts';
import { shownRows } from './core/shown-rows.ts';
import type { MatrixRow } from './MatrixRepository.server.ts';

/** A row with what it has open unpacked. */
export type ShownRow = MatrixRow & { duties: readonly OpenDuty[] };

export const unpacked = (rows: readonly MatrixRow[]): ShownRow[] =>
  rows.map((row) => ({ ...row, duties: openDuties(row.open) }));

/** All rows of the view, and those of them that the filters show. */
export function useShown(rows: readonly MatrixRow[], search: ComplianceSearch) {
  const all = useMemo(() => unpacked(rows), [rows]);
  const { q, state, due, sort } = search;
  const shown = useMemo(() => shownRows(all, { q, state, due, sort }), [all, q, state, due, sort]);
  return { all, shown };
}
