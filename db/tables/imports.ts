import type {
  Json,
  JsonWithDefault,
  Moment,
  NullableJson,
  NullableMoment,
  NullableNumeric,
  WithDefault,
} from './columns.ts';

export type ImportState =
  | 'waiting'
  | 'reading'
  | 'ready'
  | 'refused'
  | 'failed'
  | 'cancelled'
  | 'committing'
  | 'committed'
  | 'undone';

/** One imported file: who, when, what it was taken for, and how far it has come. */
export interface ImportBatchTable {
  province_code: string;
  batch_id: string;
  state: ImportState;
  file_name: string;
  source_kind: string | null;
  byte_size: number;
  sha256: string;
  /** The original file. */
  content: Buffer;
  /** The agency that a document of one agency is about. */
  agency_code: string | null;
  /** Fiscal year (BE) chosen by the person for what the file leaves open. */
  fiscal_year: number | null;
  /** Tells files of one form from others; the mapping is remembered under it. */
  shape: string | null;
  corrections: JsonWithDefault<Record<string, unknown>>;
  recognitions: JsonWithDefault<unknown[]>;
  /** Problems of the file as a whole; those of a row stand with the row. */
  problems: JsonWithDefault<unknown[]>;
  counts: JsonWithDefault<Record<string, number>>;
  progress: JsonWithDefault<Record<string, unknown>>;
  /** Why it was refused or failed. */
  refusal: NullableJson<Record<string, unknown>>;
  cancel_asked: WithDefault<boolean>;
  heartbeat_at: NullableMoment;
  created_at: Moment;
  created_by_user_id: string | null;
  created_by_office: string | null;
  committed_at: NullableMoment;
  committed_by_office: string | null;
  undone_at: NullableMoment;
  undone_by_office: string | null;
  undo_reason: string | null;
  is_demo: WithDefault<boolean>;
  version: WithDefault<number>;
}

/** One thing read from the file, beside what was stored when it was checked. */
export interface ImportRowTable {
  province_code: string;
  batch_id: string;
  row_no: number;
  kind: string;
  /** The agency it was matched to; null = not matched, or about no agency. */
  agency_code: string | null;
  /** How the file names the agency. */
  agency_text: string | null;
  fiscal_year: number | null;
  node: string | null;
  score: NullableNumeric;
  printed: string;
  record: Json<Record<string, unknown>>;
  sheet: string;
  source_row: number | null;
  source_column: number | null;
  action: 'new' | 'changed' | 'unchanged' | 'refused';
  /** What was stored before, as text; null = nothing. */
  stored: string | null;
  problems: JsonWithDefault<unknown[]>;
}

/** The corrected mapping of files of one shape, taken for the next one. */
export interface ImportMappingTable {
  province_code: string;
  shape: string;
  corrections: Json<Record<string, unknown>>;
  updated_at: Moment;
}

/** What somebody decided about a disagreement between printed and computed figures. */
export interface FindingSettlementTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  node: string;
  kind: string;
  decision: 'accept_printed' | 'correct' | 'ask_agency';
  /** The printed figure it was decided about; another one opens the row again. */
  published: string | null;
  corrected: NullableNumeric;
  reason: string | null;
  settled_at: Moment;
  settled_by_user_id: string | null;
  settled_by_office: string | null;
  version: WithDefault<number>;
}
