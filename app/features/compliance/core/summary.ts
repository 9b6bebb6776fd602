interface Row {
  decision: 'adopted' | 'adapted' | 'declined' | null;
  status6m: Status | null;
  status12m: Status | null;
  evidence6m: number | null;
  evidence12m: number | null;
}
type Status = 'not_started' | 'in_progress' | 'done';
export const SUMMARY_STATUSES = ['done', 'in_progress', 'not_started', 'none'] as const;

/** Head counts of a measure: decisions over all recipients, progress over those that took it on. */
export function summaryOf(rows: readonly Row[]) {
  const decided = (decision: Row['decision']) => rows.filter((row) => row.decision === decision).length;
  const taken = rows.filter(({ decision }) => decision === 'adopted' || decision === 'adapted');
  const round = (status: 'status6m' | 'status12m', evidence: 'evidence6m' | 'evidence12m') => ({
    counts: Object.fromEntries(
      SUMMARY_STATUSES.map((each) => [each, taken.filter((row) => (row[status] ?? 'none') === each).length]),
    ) as Record<(typeof SUMMARY_STATUSES)[number], number>,
    evidence: rows.reduce((sum, row) => sum + (row[evidence] ?? 0), 0),
    withEvidence: rows.filter((row) => (row[evidence] ?? 0) > 0).length,
  });
  return {
    recipients: rows.length,
    adopted: decided('adopted'),
    adapted: decided('adapted'),
    declined: decided('declined'),
    undecided: decided(null),
    taken: taken.length,
    rounds: { '6m': round('status6m', 'evidence6m'), '12m': round('status12m', 'evidence12m') },
  };
}
