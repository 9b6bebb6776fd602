import type { AdaptedMeasure } from './adoption.ts';
import type {
  CalendarDate,
  Json,
  JsonWithDefault,
  Moment,
  NullableJson,
  NullableMoment,
  WithDefault,
} from './columns.ts';

/** A standard measure in a province's library. */
export interface MeasureTable {
  province_code: string;
  measure_id: string;
  version: WithDefault<number>;
  title: string;
  steps: string[];
  responsible_pattern: string;
  timeframe_kind: string;
  timeframe_text: string | null;
  follow_up: string;
  topic_nos: number[];
  tied_items: Json<{ fiscalYear: number; itemCode: string }[]>;
  source: string | null;
  is_retired: WithDefault<boolean>;
  updated_at: Moment;
  /** Fiscal year (BE) in which the measure is carried out; the library is kept by it. */
  fiscal_year: WithDefault<number>;
  /** First and last day, for the timeframe of given dates alone. */
  timeframe_from: WithDefault<CalendarDate | null>;
  timeframe_to: WithDefault<CalendarDate | null>;
  tied_indicators: JsonWithDefault<{ fiscalYear: number; indicator: number }[]>;
  /** Measure of an earlier year's library that this one was copied from. */
  copied_from_id: WithDefault<string | null>;
  /** Taken back together with the import or the copying that brought it. */
  removed_at: NullableMoment;
  /** What the last change was, why and by which office; the database writes it into the version. */
  change_kind: WithDefault<string>;
  change_note: WithDefault<string | null>;
  changed_by_office: WithDefault<string | null>;
  changed_by_role: WithDefault<string | null>;
}

/** What a measure says, as its versions keep it. */
export interface MeasureContent {
  title: string;
  steps: string[];
  responsiblePattern: string;
  timeframeKind: string;
  timeframeText: string;
  timeframeFrom: string | null;
  timeframeTo: string | null;
  followUp: string;
  topicNos: number[];
  tiedItems: { fiscalYear: number; itemCode: string }[];
  tiedIndicators: { fiscalYear: number; indicator: number }[];
  isRetired: boolean;
}

/** A measure as it stood after one change; written by the database with every change. */
export interface MeasureVersionTable {
  province_code: string;
  measure_id: string;
  version: number;
  kind: string;
  note: string | null;
  office: string | null;
  role: string | null;
  content: Json<MeasureContent>;
  changed_at: Moment;
}

/** Measures that came in or were copied in one go: looked at first, then done, and taken back in one go. */
export interface MeasureBatchTable {
  province_code: string;
  batch_id: string;
  kind: 'copied' | 'imported';
  state: WithDefault<'preview' | 'done' | 'undone'>;
  fiscal_year: number;
  file_name: string | null;
  /** What the file held, before anything was done. */
  content: NullableJson<unknown>;
  /** Versions before (null: it was not there) and after. */
  changes: JsonWithDefault<{ measureId: string; before: number | null; after: number }[]>;
  office: string | null;
  created_at: Moment;
  done_at: NullableMoment;
  undone_at: NullableMoment;
}

/** A circular letter (หนังสือเวียน) that carries standard measures to its recipients. */
export interface CircularTable {
  province_code: string;
  circular_id: string;
  version: WithDefault<number>;
  number: string | null;
  dated_on: CalendarDate | null;
  subject: string;
  body: string;
  signed_role: string | null;
  /** Fiscal year (BE) whose results the measures answer. */
  results_fiscal_year: number;
  /** Fiscal year (BE) in which the measures are carried out: the following one. */
  measures_fiscal_year: number;
  acknowledge_due_on: CalendarDate | null;
  plan_due_on: CalendarDate | null;
  report_6m_due_on: CalendarDate | null;
  report_12m_due_on: CalendarDate | null;
  state: WithDefault<'draft' | 'checked' | 'signed' | 'sent' | 'removed'>;
  sent_at: NullableMoment;
  created_at: Moment;
  is_demo: WithDefault<boolean>;
  /** Addressees in words: as printed in a published circular, or the rule as it was when the circular was sent. */
  recipients_text: string | null;
  /** Version of the letter that is in force; 1 as first sent. */
  letter_version: WithDefault<number>;
  /** How the recipients are found; null where nobody has said it (and in published circulars). */
  recipient_rule: NullableJson<RecipientRule>;
  /** Who wrote or changed the text last; somebody else checks it. */
  written_by_user_id: WithDefault<string | null>;
  written_by_office: WithDefault<string | null>;
}

/** How the recipients of a circular are found. What does not belong to `mode` is empty. */
export interface RecipientRule {
  mode: 'all' | 'types' | 'districts' | 'chosen' | 'weakness';
  /** For `all` and `districts`: scored agencies, regional units, or both. */
  trees: ('scored' | 'regional')[];
  types: string[];
  districts: string[];
  agencies: string[];
  joined: 'and' | 'or';
  conditions: WeaknessCondition[];
}

/** A figure of the results year under a threshold: node `overall`, `eit`, `7` (indicator) or `e9` (item). */
export interface WeaknessCondition {
  node: string;
  operator: 'below' | 'at_most';
  /** Points 0-100 as decimal text with at most two places. */
  threshold: string;
}

/** One act in the life of a circular before and at its sending; rows are added, never changed. */
export interface CircularStepTable {
  province_code: string;
  circular_id: string;
  step_no: number;
  act: string;
  /** State after the act. */
  state: 'draft' | 'checked' | 'signed' | 'sent' | 'removed';
  at: Moment;
  by_user_id: string | null;
  /** Office of whoever acted, as it was then. */
  by_office: string | null;
  comment: string | null;
}

/** A measure as it stood when the circular was sent. */
export interface CircularMeasureTable {
  province_code: string;
  circular_id: string;
  measure_no: number;
  measure_id: string | null;
  measure_version: number | null;
  title: string;
  steps: string[];
  responsible_pattern: string;
  timeframe_kind: string;
  timeframe_text: string | null;
  follow_up: string;
  topic_nos: number[];
  /** Version of the circular that dropped it; it stays readable. */
  removed_in: WithDefault<number | null>;
}

export interface CircularRecipientTable {
  province_code: string;
  circular_id: string;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  opened_at: NullableMoment;
  acknowledged_at: NullableMoment;
  acknowledged_by_user_id: string | null;
  /** Office of the person who acknowledged, as it was then. */
  acknowledged_by_office: string | null;
  /** The figures that put it on a list by weakness, rounded to two places, in the order of the rule's conditions. */
  basis_figures: NullableJson<(string | null)[]>;
}

/** What an agency decided on one measure of a circular. */
export interface AdoptionTable {
  province_code: string;
  circular_id: string;
  measure_no: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  decision: 'adopted' | 'adapted' | 'declined';
  reason: string | null;
  /** The adapted text in one; title and steps of `adapted` where that is given. */
  adapted_text: string | null;
  /** The adapted measure field by field; null where only a text was recorded. */
  adapted: NullableJson<AdaptedMeasure>;
  /** Version of the circular on whose text the decision rests. */
  letter_version: WithDefault<number>;
  /** Newest version the agency has answered: taken over, or kept its own. */
  answered_version: WithDefault<number>;
  /** Version that dropped the measure, where the agency dropped it too. */
  ended_in: WithDefault<number | null>;
  version: WithDefault<number>;
  decided_at: Moment;
  decided_by_user_id: string | null;
}

/** A compliance report of one round; rows hang below it. */
export interface ComplianceReportTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  round: '6m' | '12m';
  version: WithDefault<number>;
  state: WithDefault<'draft' | 'submitted' | 'returned' | 'accepted'>;
  prepared_by_office: string | null;
  submitted_at: NullableMoment;
  reviewed_at: NullableMoment;
  review_comment: string | null;
  updated_at: Moment;
}

export interface ComplianceReportRowTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  round: '6m' | '12m';
  row_no: number;
  circular_id: string | null;
  measure_no: number | null;
  /** Filled by the database: version of the circular the row was written on; null where it has none. */
  letter_version: WithDefault<number | null>;
  instrument: string | null;
  indicator_number: number | null;
  weakness: string | null;
  action: string;
  responsible: string | null;
  status: 'not_started' | 'in_progress' | 'done';
  status_text: string | null;
  remark: string | null;
  /** 1 = the report itself; from 2 on its supplements. */
  part_no: WithDefault<number>;
  version: WithDefault<number>;
  done_on: WithDefault<CalendarDate | null>;
  /** Why a done row has no evidence. */
  no_evidence_reason: WithDefault<string | null>;
  obstacle: WithDefault<string | null>;
  /** The word with which the agency stood by what was questioned, and what that was. */
  confirmed: WithDefault<string | null>;
  confirmed_questions: WithDefault<string[]>;
  updated_at: Moment;
}
