import type { GeneratedAlways } from 'kysely';
import type { Json, Moment, NullableMoment, WithDefault } from './columns.ts';

interface OfReport {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  round: '6m' | '12m';
}

/** Rows of circulars that came after a round was handed in: a part with a state of its own, numbered from 2. */
export interface ReportSupplementTable extends OfReport {
  part_no: number;
  version: WithDefault<number>;
  state: WithDefault<'draft' | 'submitted' | 'returned' | 'accepted'>;
  prepared_by_office: string | null;
  submitted_at: NullableMoment;
  reviewed_at: NullableMoment;
  review_comment: string | null;
  updated_at: Moment;
}

/** What shows that a row of a report was done: a file or a link. Removed ones stay. */
export interface ReportEvidenceTable extends OfReport {
  row_no: number;
  evidence_id: string;
  file_id: string | null;
  url: string | null;
  label: string | null;
  added_at: Moment;
  added_by_office: string | null;
  removed_at: NullableMoment;
  removed_by_office: WithDefault<string | null>;
}

/** What province and agency said to each other about a row. */
export interface ReportCommentTable extends OfReport {
  row_no: number;
  comment_id: string;
  is_from_province: boolean;
  office: string | null;
  body: string;
  written_at: Moment;
  resolved_at: NullableMoment;
  resolved_by_office: WithDefault<string | null>;
}

/** Every change of a report: of a row, or (row_no null) of the report as a whole. */
export interface ReportHistoryTable extends OfReport {
  entry_no: GeneratedAlways<number>;
  part_no: number;
  row_no: number | null;
  act: string;
  at: Moment;
  office: string | null;
  role: string | null;
  /** By field: what stood there before and what stands there since. */
  changes: Json<Record<string, [unknown, unknown]>>;
}
