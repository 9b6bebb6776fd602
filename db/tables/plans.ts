import type { CalendarDate, Json, JsonWithDefault, Moment, NullableMoment, WithDefault } from './columns.ts';

/** One row of an agency's own measure plan of a fiscal year (forms A, B, C). */
export interface PlanRowTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  row_no: number;
  results_fiscal_year: number;
  topic_no: number | null;
  item_codes: string[];
  item_score_text: string | null;
  finding: string | null;
  measure: string;
  steps: string | null;
  /** As it is printed; where a kind is chosen and no wording of one's own, written from it. */
  timeframe: string | null;
  /** As it is printed, written from the units where they are named. */
  responsible: string | null;
  limitation: string | null;
  /** Stays with the row when rows change places. */
  row_id: WithDefault<string>;
  version: WithDefault<number>;
  /** `maintain`: nothing was weak, the row keeps a standard. */
  kind: WithDefault<'improve' | 'maintain'>;
  /** Standard measure of the library that the row began with. */
  measure_id: WithDefault<string | null>;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  /** Taken out of the plan; can be put back. */
  removed_at: NullableMoment;
  updated_at: Moment;
  /** Null: only in the words of `timeframe`. */
  timeframe_kind: WithDefault<TimeframeKind | null>;
  /** First and last day of a date range. */
  timeframe_from: WithDefault<CalendarDate | null>;
  timeframe_to: WithDefault<CalendarDate | null>;
  lead_unit: WithDefault<string | null>;
  co_units: WithDefault<string[]>;
  /** The measure of a circular that the row carries out, and the versions it was taken from. */
  circular_id: WithDefault<string | null>;
  measure_no: WithDefault<number | null>;
  measure_version: WithDefault<number | null>;
  circular_version: WithDefault<number | null>;
  /** Row of last year's plan that it was copied from. */
  copied_row_id: WithDefault<string | null>;
  /** Rows that came in one act can go in one act. */
  batch_id: WithDefault<string | null>;
}

export type TimeframeKind =
  | 'quarter_1'
  | 'quarter_2'
  | 'quarter_3'
  | 'quarter_4'
  | 'every_quarter'
  | 'first_6_months'
  | 'whole_year'
  | 'date_range';

/** An agency's plan of a fiscal year, begun in the product. */
export interface PlanTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  results_fiscal_year: number;
  /** Version of the choice of items; rows have their own. */
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
  state: WithDefault<'draft' | 'submitted' | 'returned' | 'approved'>;
  /** Grows with every step of its way. */
  state_version: WithDefault<number>;
  /** The last submission; 0 = never handed in. */
  edition_no: WithDefault<number>;
  /** Said on purpose: the institution as a whole has none. */
  has_no_limitations: WithDefault<boolean>;
}

/** An item of the results year that the plan answers. */
export interface PlanItemTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  item_code: string;
  /** Topic the officer put it under; null = as the scheme's map says. */
  topic_no: number | null;
}

/** A limitation of the institution as a whole, beside the rows of the plan. */
export interface LimitationTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  limitation_no: number;
  limitation: string;
  analysis: string | null;
  handling: string | null;
  /** Stays with it when they change places. */
  limitation_id: WithDefault<string>;
  version: WithDefault<number>;
  copied_limitation_id: WithDefault<string | null>;
  batch_id: WithDefault<string | null>;
  removed_at: NullableMoment;
  updated_at: Moment;
}

/** A plan as it was handed in, and what came of it. Never changed but by approval and return. */
export interface PlanEditionTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  edition_no: number;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  /** Rows and limitations as they stood. */
  content: Json<unknown>;
  submitted_at: Moment;
  submitted_by_office: string | null;
  approved_at: NullableMoment;
  approved_by_office: WithDefault<string | null>;
  /** The day the head signed on paper, and the head's office, where the head has no account. */
  approved_on_paper: WithDefault<CalendarDate | null>;
  paper_office: WithDefault<string | null>;
  returned_at: NullableMoment;
  returned_by: WithDefault<'head' | 'province' | null>;
  returned_by_office: WithDefault<string | null>;
  return_comment: WithDefault<string | null>;
  row_comments: JsonWithDefault<{ rowId: string; comment: string }[]>;
}
