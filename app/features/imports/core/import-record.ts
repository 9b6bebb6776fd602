import type { SizeClass } from '~/lib/size-class.ts';
import type { CountedSurvey, CountKind, CountMeaning } from './respondent-counts.ts';
import type { CellPlace } from './source-file.ts';

/** How an agency is named in the source; matching it to a stored agency comes later. */
export interface AgencyNaming {
  /** Code as printed, empty when there is none. */
  code: string;
  /** Name as printed, empty when there is none (a document of one agency names it in its heading). */
  name: string;
  district: string;
  place: CellPlace | null;
}

/**
 * One figure. `node`: `overall`, `iit` `eit` `eit1` `eit2` `oit`, indicator `1`…`10`, sub-indicator `9.1`…, item
 * `i1` `e9` `o43`. `score` is decimal text 0-100 (weighted columns are already divided back, see `isWeighted`), or
 * null where the cell holds a text that is no number (`-`, `ไม่มี`, `๙๐.๐๐% ขึ้นไป`): then `printed` is kept.
 */
export interface FigureRecord {
  kind: 'figure';
  agency: AgencyNaming;
  fiscalYear: number | null;
  node: string;
  score: string | null;
  printed: string;
  isWeighted: boolean;
  place: CellPlace;
}

export interface LevelRecord {
  kind: 'level';
  agency: AgencyNaming;
  fiscalYear: number | null;
  /** Key of the level scale: `AA` `A` `B` … `F`, or `excellent` `good` `pass` `improve` `urgent`; null if not known. */
  level: string | null;
  printed: string;
  place: CellPlace;
}

export interface RankRecord {
  kind: 'rank';
  agency: AgencyNaming;
  fiscalYear: number | null;
  scope: 'province' | 'district' | 'type_national' | 'provinces' | 'national';
  rank: number;
  /** Number of bodies ranked, when printed. */
  outOf: number | null;
  printed: string;
  place: CellPlace;
}

/** How many answered a survey of the agency, or had to. `people` is null where the cell holds no number of people. */
export interface RespondentsRecord {
  kind: 'respondents';
  agency: AgencyNaming;
  fiscalYear: number | null;
  count: CountKind;
  survey: CountedSurvey;
  people: number | null;
  printed: string;
  place: CellPlace;
}

export interface AgencyRecord {
  kind: 'agency';
  agency: AgencyNaming;
  /** Key of the agency type, or null when it cannot be told from name or column. */
  agencyType: string | null;
  /** Size class; null where the list has no such column or leaves it empty. */
  size: SizeClass | null;
  place: CellPlace;
}

/** An evaluator's comment with the items it cites. */
export interface CommentRecord {
  kind: 'comment';
  agency: AgencyNaming;
  fiscalYear: number | null;
  text: string;
  /** Normal item codes cited, e.g. `o1`. */
  itemCodes: readonly string[];
  instrument: 'iit' | 'eit' | 'oit' | null;
  place: CellPlace;
}

export interface FailedItemRecord {
  kind: 'failed_item';
  agency: AgencyNaming;
  fiscalYear: number | null;
  itemCode: string;
  reason: string;
  /** What the agency objected and what came of it, as printed; null when nothing is said. */
  appeal: string | null;
  place: CellPlace;
}

/** A measure of forms A-D. */
export interface MeasureRecord {
  kind: 'measure';
  title: string;
  steps: readonly string[];
  responsible: string;
  timeframe: string;
  followUp: string;
  /** What the analysis found and what stands in the way, as printed; empty where the form has no such column. */
  finding: string;
  limitation: string;
  /** Analysis topic 1-7 when the table says it. */
  topicNo: number | null;
  itemCodes: readonly string[];
  place: CellPlace;
}

/** A point to develop, grouped by indicator (what is weak, which items). */
export interface DevelopmentPointRecord {
  kind: 'development_point';
  indicatorNumber: number | null;
  /** What was assessed: the question or issue of the row. */
  text: string;
  /** What should be done about it; a merged cell counts for every row beside it. */
  points: readonly string[];
  itemCodes: readonly string[];
  place: CellPlace;
}

export interface CircularRecord {
  kind: 'circular';
  number: string;
  /** Gregorian `YYYY-MM-DD` when it could be read. */
  datedOn: string | null;
  subject: string;
  addressees: string;
  place: CellPlace;
}

export interface ReportRowRecord {
  kind: 'report_row';
  /** Indicator the row stands under, where heading or row name one. */
  indicatorNumber: number | null;
  weakness: string;
  action: string;
  responsible: string;
  status: 'not_started' | 'in_progress' | 'done' | null;
  statusText: string;
  remark: string;
  /** The text says otherwise than the ticked column; see features/reports/core/contradiction.ts. */
  contradiction: string | null;
  place: CellPlace;
}

export interface LimitationRecord {
  kind: 'limitation';
  text: string;
  place: CellPlace;
}

/** A paragraph that stands in one part of a document: `reason.4` of a report. */
export interface DocumentTextRecord {
  kind: 'document_text';
  /** Kind of document it stands in, as in features/documents. */
  document: 'progress-report';
  part: string;
  /** Paragraphs, one a line. */
  text: string;
  place: CellPlace;
}

export type ImportRecord =
  | FigureRecord
  | LevelRecord
  | RankRecord
  | RespondentsRecord
  | AgencyRecord
  | CommentRecord
  | FailedItemRecord
  | MeasureRecord
  | DevelopmentPointRecord
  | CircularRecord
  | ReportRowRecord
  | LimitationRecord
  | DocumentTextRecord;

/** Something a clerk should look at, at its place. `error` keeps the row out; `warning` lets it in, marked. */
export interface ImportProblem {
  severity: 'error' | 'warning';
  /** Key of a message in `app/messages/<lang>/imports.ts`. */
  code: string;
  detail: Record<string, string | number>;
  place: CellPlace | null;
}

/** What a column (or, in a long table, a row's code) is taken to mean. */
export type ColumnMeaning =
  | { kind: 'ignore' }
  | { kind: 'agency_code' | 'agency_name' | 'agency_type' | 'agency_size' | 'district' | 'fiscal_year' }
  | { kind: 'node_code' | 'level' }
  /** A column of scores in a long table; `agencyName` where each agency has a column of its own. */
  | { kind: 'score'; fiscalYear?: number | null; isWeighted?: boolean; agencyName?: string }
  | { kind: 'figure'; node: string; fiscalYear: number | null; isWeighted: boolean }
  | { kind: 'rank'; scope: RankRecord['scope'] }
  | CountMeaning
  | { kind: 'text'; field: string };

export interface TableKind {
  kind:
    | 'results_wide'
    | 'results_long'
    | 'agencies'
    | 'comments'
    | 'failed_items'
    | 'measures'
    | 'development_points'
    | 'report'
    | 'limitations'
    | 'weighted_table'
    | 'unknown';
}

/** What one table of the source was taken for. */
export interface Recognition extends TableKind {
  tableNo: number;
  tableName: string;
  fiscalYear: number | null;
  /** 0-1: share of header and body cells that fit this reading. */
  confidence: number;
  /** Number of header rows. */
  headerRows: number;
  columns: readonly { header: string; meaning: ColumnMeaning }[];
}

export interface ReadingContext {
  /** Fiscal year (BE) chosen by the person; overrides nothing that the file itself says, fills what it leaves out. */
  fiscalYear: number | null;
  /** Corrections by table number. A column that is not named keeps what was recognised. */
  corrections?: Readonly<
    Record<
      number,
      { kind?: TableKind['kind']; fiscalYear?: number; columns?: Readonly<Record<number, ColumnMeaning>> }
    >
  >;
}

export interface Reading {
  recognitions: readonly Recognition[];
  records: readonly ImportRecord[];
  problems: readonly ImportProblem[];
}
