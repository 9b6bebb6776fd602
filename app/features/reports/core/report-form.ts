import { readThaiDate } from '~/lib/thai-date.ts';

export const STATUSES = ['not_started', 'in_progress', 'done'] as const;
export type Status = (typeof STATUSES)[number];
export const ROUNDS = ['6m', '12m'] as const;
export type Round = (typeof ROUNDS)[number];

/** A row as its form sends it; texts as typed. */
export interface ReportRowForm {
  responsible: string;
  status: Status;
  statusText: string;
  /** The day as typed. */
  doneOn: string;
  noEvidenceReason: string;
  obstacle: string;
  remark: string;
  /** The word with which the office stands by what is questioned, and the questions it was shown. */
  confirmed: string;
  asked: readonly string[];
}

const LONGEST = 4000;

/** Reads the form of one row; null when it has no known status. */
export function readReportRow(form: FormData): ReportRowForm | null {
  const field = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, LONGEST);
  const status = STATUSES.find((each) => each === field('status'));
  if (!status) return null;
  return {
    responsible: field('responsible'),
    status,
    statusText: field('statusText'),
    doneOn: field('doneOn'),
    noEvidenceReason: field('noEvidenceReason'),
    obstacle: field('obstacle'),
    remark: field('remark'),
    confirmed: field('confirmed'),
    asked: field('asked').split(' ').filter(Boolean),
  };
}

/** The day of a row's form: a date `YYYY-MM-DD`, null for none, `unreadable` for what is no day. */
export function doneOnOf({ doneOn }: Pick<ReportRowForm, 'doneOn'>): string | null | 'unreadable' {
  return doneOn === '' ? null : (readThaiDate(doneOn) ?? 'unreadable');
}

/** An address of evidence: http or https and nothing else. Null when it is none. */
export function readEvidenceLink(text: string): string | null {
  const url = URL.parse(text.trim());
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username || url.password || url.href.length > 2000) return null;
  return url.href;
}
