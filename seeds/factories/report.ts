/** A compliance report of one round with its rows. Moments are ISO text with a time zone. */
export interface ReportRecord {
  agencyCode: string;
  fiscalYear: number;
  round: '6m' | '12m';
  version: number;
  state: 'draft' | 'submitted' | 'returned' | 'accepted';
  preparedByOffice: string | null;
  submittedAt: string | null;
  reviewedAt: string | null;
  reviewComment: string | null;
  updatedAt: string;
  rows: readonly ReportRowRecord[];
}

export interface ReportRowRecord {
  /** The circular's measure it reports on. */
  circularId: string | null;
  measureNo: number | null;
  /** Instrument and indicator to which a published report files the row. */
  instrument: string | null;
  indicatorNumber: number | null;
  weakness: string | null;
  action: string;
  responsible: string | null;
  status: 'not_started' | 'in_progress' | 'done';
  statusText: string | null;
  remark: string | null;
  /** `YYYY-MM-DD`. */
  doneOn?: string | null;
  noEvidenceReason?: string | null;
  obstacle?: string | null;
  /** The word with which the office stands by a contradiction. */
  confirmed?: string | null;
  evidence?: readonly EvidenceRecord[];
  /** What the province said about the row, and whether it is settled. */
  comment?: { body: string; isResolved: boolean } | null;
}

/** Evidence of a row: a link, or one of the files that `seeds/demo/cycle/evidence-files.ts` makes. */
export type EvidenceRecord = { url: string; label: string } | { file: string; name: string };

export function aReportRow(overrides: Partial<ReportRowRecord> = {}): ReportRowRecord {
  return {
    circularId: 'circular-1',
    measureNo: 1,
    instrument: null,
    indicatorNumber: null,
    weakness: null,
    action: 'คู่มือการให้บริการ',
    responsible: 'สำนักปลัด',
    status: 'in_progress',
    statusText: 'จัดทำร่างแล้ว',
    remark: null,
    ...overrides,
  };
}

/** A six-month report of 2568, handed in and not yet read, with one row. */
export function aReport(overrides: Partial<ReportRecord> = {}): ReportRecord {
  return {
    agencyCode: '06970101',
    fiscalYear: 2568,
    round: '6m',
    version: 1,
    state: 'submitted',
    preparedByOffice: 'นิติกร',
    submittedAt: '2025-04-10T10:00:00+07:00',
    reviewedAt: null,
    reviewComment: null,
    updatedAt: '2025-04-10T10:00:00+07:00',
    rows: [aReportRow()],
    ...overrides,
  };
}
