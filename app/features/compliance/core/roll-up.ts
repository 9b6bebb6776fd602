import { type CellState, cellState, type Dues, overdueOf } from './cell-state.ts';

/** What a roll-up needs of an agency's row. */
export interface RollUpRow {
  acknowledgedAt: string | Date | null;
  adopted: number;
  reportState: 'draft' | 'submitted' | 'returned' | 'accepted' | null;
  cells: Record<
    string,
    | { decision: 'adopted' | 'adapted' | 'declined'; status: 'not_started' | 'in_progress' | 'done' | null }
    | undefined
  >;
}

/** State of one measure at one agency. */
export function stateOf(row: RollUpRow, measureNo: number): CellState {
  const cell = row.cells[String(measureNo)];
  return cellState({
    acknowledgedAt: row.acknowledgedAt,
    decision: cell?.decision ?? null,
    reportStatus: cell?.status ?? null,
  });
}

/** How many agencies stand at each state of a measure. */
export function countStates(
  rows: readonly RollUpRow[],
  measureNo: number,
): Partial<Record<CellState, number>> {
  const counts: Partial<Record<CellState, number>> = {};
  for (const row of rows) {
    const state = stateOf(row, measureNo);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/**
 * State of the agency's report as far as it is about this circular: a report of the round may exist for another
 * circular of the same year and say nothing of this one.
 */
export function reportStateOf(row: RollUpRow): RollUpRow['reportState'] {
  const isAbout = Object.values(row.cells).some((cell) => cell?.status != null);
  return isAbout ? row.reportState : null;
}

/** Whether the agency's report on this circular has reached the province. */
export function isReported(row: RollUpRow): boolean {
  const state = reportStateOf(row);
  return state === 'submitted' || state === 'accepted';
}

/** What the agency is late with today, or null. */
export function overdueIn(row: RollUpRow, dues: Dues, today: string): 'acknowledge' | 'report' | null {
  return overdueOf({ ...row, report: { state: reportStateOf(row) } }, dues, today);
}

/** Head counts of a group of agencies; those reported are among those expected to. */
export function countProgress(rows: readonly RollUpRow[], dues: Dues, today: string) {
  const expected = rows.filter((row) => row.adopted > 0);
  return {
    recipients: rows.length,
    acknowledged: rows.filter((row) => row.acknowledgedAt).length,
    expected: expected.length,
    reported: expected.filter(isReported).length,
    overdue: rows.filter((row) => overdueIn(row, dues, today) !== null).length,
  };
}
