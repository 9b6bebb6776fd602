import type { CalendarDate, Moment, NullableJson, NullableMoment, WithDefault } from './columns.ts';

/** The text of a measure field by field, as an agency adapted it. */
export interface AdaptedMeasure {
  title: string;
  steps: string[];
  responsiblePattern: string;
  timeframeKind: string;
  timeframeText: string | null;
  followUp: string;
}

/** A decision as it stood before or after a change. */
export interface DecisionRecord {
  decision: 'adopted' | 'adapted' | 'declined';
  reason: string | null;
  adaptedText: string | null;
  adapted: AdaptedMeasure | null;
  letterVersion: number;
  answeredVersion: number;
  endedIn: number | null;
}

/** Every change of a decision; those of one act have one batch number and are undone together. */
export interface AdoptionChangeTable {
  province_code: string;
  circular_id: string;
  agency_code: string;
  /** Counts the changes of the agency on this circular from 1. */
  change_no: number;
  batch_no: number;
  measure_no: number;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  act: 'decide' | 'adopt_all' | 'take' | 'keep' | 'undo';
  /** Null where nothing was decided before. */
  before: NullableJson<DecisionRecord>;
  /** Null where an undo left nothing decided. */
  after: NullableJson<DecisionRecord>;
  changed_at: Moment;
  changed_by_user_id: string | null;
  changed_by_office: string | null;
  undone_at: NullableMoment;
}

/** A unit inside an agency (สำนักปลัด, กองคลัง …), as the agency lists them. */
export interface AgencyUnitTable {
  province_code: string;
  agency_code: string;
  unit_id: string;
  name: string;
  /** Order in the list. */
  position_no: WithDefault<number>;
  is_retired: WithDefault<boolean>;
  version: WithDefault<number>;
  updated_at: Moment;
}

/** A circular handed on to a unit inside the agency. */
export interface CircularForwardTable {
  province_code: string;
  circular_id: string;
  agency_code: string;
  forward_id: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  unit_id: string;
  /** Name of the unit as it was then. */
  unit_name: string;
  note: string | null;
  due_on: CalendarDate | null;
  forwarded_at: Moment;
  forwarded_by_user_id: string | null;
  forwarded_by_office: string | null;
  withdrawn_at: NullableMoment;
  withdrawn_by_office: WithDefault<string | null>;
}

/** A version of a sent circular as it went out. Version 1 is written when a second one is issued. */
export interface CircularVersionTable {
  province_code: string;
  circular_id: string;
  version_no: number;
  /** Number of this version's letter: the correcting letter from version 2 on. */
  number: string | null;
  dated_on: CalendarDate | null;
  subject: string;
  body: string;
  acknowledge_due_on: CalendarDate | null;
  plan_due_on: CalendarDate | null;
  report_6m_due_on: CalendarDate | null;
  report_12m_due_on: CalendarDate | null;
  /** Why it was issued; null for the first. */
  reason: string | null;
  issued_at: Date | string;
  issued_by_office: string | null;
}

/** A measure as a version of the circular carries it; one that a version dropped has no row in it. */
export interface CircularMeasureVersionTable {
  province_code: string;
  circular_id: string;
  version_no: number;
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
}

/** How a recipient took a later version. */
export interface CircularVersionReceiptTable {
  province_code: string;
  circular_id: string;
  version_no: number;
  agency_code: string;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  opened_at: NullableMoment;
  acknowledged_at: NullableMoment;
  acknowledged_by_user_id: WithDefault<string | null>;
  acknowledged_by_office: WithDefault<string | null>;
}

/** A local change the province found worth spreading, and the measure of its library that was made of it. */
export interface AdaptationMarkTable {
  province_code: string;
  circular_id: string;
  measure_no: number;
  agency_code: string;
  measure_id: string;
  marked_at: Moment;
  marked_by_office: string | null;
}
