export const STATUSES = ['not_started', 'in_progress', 'done'] as const;
export type Status = (typeof STATUSES)[number];
export const ROUNDS = ['6m', '12m'] as const;
export type Round = (typeof ROUNDS)[number];

export interface ReportRowForm {
  rowNo: number;
  action: string;
  responsible: string;
  status: Status;
  statusText: string;
  remark: string;
}

/** Reads the rows of a report's form (`row-3-status` …); a row without a known status is left out. */
export function readReportRows(form: FormData): ReportRowForm[] {
  const numbers = [
    ...new Set([...form.keys()].flatMap((key) => /^row-(\d{1,3})-status$/.exec(key)?.[1] ?? [])),
  ];
  return numbers.map(Number).flatMap((rowNo) => {
    const field = (name: string) =>
      String(form.get(`row-${rowNo}-${name}`) ?? '')
        .trim()
        .slice(0, 4000);
    const status = STATUSES.find((each) => each === field('status'));
    if (!status) return [];
    const row = { rowNo, action: field('action'), responsible: field('responsible'), status };
    return [{ ...row, statusText: field('statusText'), remark: field('remark') }];
  });
}

export type Missing = { rowNo: number; what: 'status_text' | 'action' };

/** What a report lacks before it can be submitted: every row says what was planned, and what was done unless nothing was. */
export function missingForSubmit(rows: readonly ReportRowForm[]): Missing[] {
  return rows.flatMap((row): Missing[] => [
    ...(row.action ? [] : [{ rowNo: row.rowNo, what: 'action' as const }]),
    ...(row.status !== 'not_started' && !row.statusText
      ? [{ rowNo: row.rowNo, what: 'status_text' as const }]
      : []),
  ]);
}
