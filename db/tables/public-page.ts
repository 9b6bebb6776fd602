import type { CalendarDate, Json, Moment, WithDefault } from './columns.ts';

/** Whether a body has a page that anybody may read. No row: it has none. */
export interface PublicPageTable {
  province_code: string;
  agency_code: string;
  is_on: boolean;
  changed_at: Moment;
  changed_by_office: string | null;
}

/** One row of a published document, whatever its kind; what a kind does not have is null. */
export interface PublicDocumentRow {
  no: number;
  topicNo: number | null;
  items: string | null;
  finding: string | null;
  measure: string;
  steps: string | null;
  timeframe: string | null;
  responsible: string | null;
  limitation: string | null;
  status: 'not_started' | 'in_progress' | 'done' | null;
  statusText: string | null;
}

/** A copy of what was approved (plan) or accepted (reports), as the public reads it. */
export interface PublicDocumentTable {
  province_code: string;
  agency_code: string;
  fiscal_year: number;
  kind: 'plan' | 'report-6m' | 'report-12m';
  /** Grows when it is approved or accepted anew with another content. */
  version: WithDefault<number>;
  /** Follows the switch of the body's page. */
  is_public: WithDefault<boolean>;
  /** What the body was called then. */
  name_th: string;
  approved_on: CalendarDate | null;
  content: Json<PublicDocumentRow[]>;
  /** Since when it is off the page, because its acceptance was taken back; null while it stands. */
  withdrawn_at: Moment | null;
  updated_at: Moment;
}
