/** Where one measure stands at one agency, in the order of progress. */
export const CELL_STATES = [
  'not_acknowledged',
  'acknowledged',
  'declined',
  'adopted',
  'adapted',
  'not_started',
  'in_progress',
  'done',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What is known of one measure at one agency. */
export interface CellFacts {
  acknowledgedAt: string | Date | null;
  decision: 'adopted' | 'adapted' | 'declined' | null;
  /** Status of the chosen round's report row; null while the report has none. */
  reportStatus: 'not_started' | 'in_progress' | 'done' | null;
}

/** What is known of the agency's report of the round. */
export interface ReportFacts {
  state: 'draft' | 'submitted' | 'returned' | 'accepted' | null;
}

/**
 * The state of a cell. A report's status shows from its first draft on (a draft is marked as one beside it); a
 * declined measure is not reported on.
 */
export function cellState(facts: CellFacts): CellState {
  if (facts.decision === 'declined') return 'declined';
  if (facts.decision && facts.reportStatus) return facts.reportStatus;
  if (facts.decision) return facts.decision;
  return facts.acknowledgedAt ? 'acknowledged' : 'not_acknowledged';
}

/** Dates `YYYY-MM-DD`. */
export interface Dues {
  acknowledgeDueOn: string | null;
  reportDueOn: string | null;
}

/**
 * What is overdue today: the acknowledgement, or the round's report for an agency that has something to report. The
 * due date itself is still in time.
 */
export function overdueOf(
  agency: { acknowledgedAt: string | Date | null; adopted: number; report: ReportFacts },
  dues: Dues,
  today: string,
): 'acknowledge' | 'report' | null {
  if (!agency.acknowledgedAt)
    return dues.acknowledgeDueOn !== null && today > dues.acknowledgeDueOn ? 'acknowledge' : null;
  const isReported = agency.report.state === 'submitted' || agency.report.state === 'accepted';
  if (agency.adopted > 0 && !isReported && dues.reportDueOn !== null && today > dues.reportDueOn)
    return 'report';
  return null;
}
