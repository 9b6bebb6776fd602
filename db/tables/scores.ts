import type { Json, Moment, NullableMoment, NullableNumeric, Numeric, WithDefault } from './columns.ts';

/** The truth: one published item score (points 0-100), or the text printed where a number should stand. */
export interface ItemScoreTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  item_code: string;
  score: NullableNumeric;
  source_text: string | null;
  is_published: WithDefault<boolean>;
}

/** Published beside computed for every node above the items (`overall`, `iit`, `7`, `9.2` …), points 0-100. */
export interface NodeScoreTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  node: string;
  published: NullableNumeric;
  /** Unrounded (to 8 places). */
  computed: NullableNumeric;
  is_published: WithDefault<boolean>;
}

/** A disagreement or impossibility that the engine found in an agency's figures. */
export interface FindingTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  finding_no: number;
  kind: string;
  node: string;
  published: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  detail: Json<Record<string, unknown>>;
  is_published: WithDefault<boolean>;
}

/** A rank as printed in a published document (`province`, `district`, `type_national`, `provinces`). */
export interface PublishedRankTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  scope: string;
  rank: number;
  out_of: number | null;
  is_published: WithDefault<boolean>;
}

/** What a document prints of a figure: the text, and the same as it is stored (`92.69`, a level key, `5/76`). */
export interface PrintedFigure {
  value: string;
  printed: string;
}

/** A published document that an agency's figures were taken from without an import. */
export interface FigureSourceTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  document_key: string;
  title_th: string;
  /** By figure: a node of the tree, `level`, `rank:<scope>`. */
  figures: Json<Record<string, PrintedFigure>>;
}

/**
 * One wide row an agency and fiscal year: the official figures (published where there are, else computed),
 * written in one transaction with the item scores; ranks and changes are written by the publish step.
 */
export interface AgencyYearTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  agency_type: string;
  district_code: string | null;
  name_th: string;
  is_demo: WithDefault<boolean>;
  overall: NullableNumeric;
  level: string | null;
  /** Position on the year's scale, 1 = best; comparable between letters and words for sorting only. */
  level_order: number | null;
  level_is_published: WithDefault<boolean>;
  passed: boolean | null;
  iit: NullableNumeric;
  eit: NullableNumeric;
  eit_public: NullableNumeric;
  eit_survey: NullableNumeric;
  oit: NullableNumeric;
  ind_1: NullableNumeric;
  ind_2: NullableNumeric;
  ind_3: NullableNumeric;
  ind_4: NullableNumeric;
  ind_5: NullableNumeric;
  ind_6: NullableNumeric;
  ind_7: NullableNumeric;
  ind_8: NullableNumeric;
  ind_9: NullableNumeric;
  ind_10: NullableNumeric;
  finding_count: WithDefault<number>;
  is_published: WithDefault<boolean>;
  rank_in_province: number | null;
  rank_in_district: number | null;
  rank_in_type_province: number | null;
  rank_in_type_national: number | null;
  rank_national: number | null;
  /** Overall minus last year's, points; null when either is absent or the schemes are not comparable. */
  change: NullableNumeric;
  /** Places won (+) or lost (-) in the province against last year. */
  rank_change: number | null;
}

/** How many people answered a survey (`iit`, `eit`, `eit_public`, `eit_survey`) of an agency, where that is known. */
export interface RespondentCountTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  instrument: string;
  /** Filled in by the database. */
  district_code: WithDefault<string | null>;
  respondents: number;
  /** How many had to be asked; null where that is not known. */
  min_sample: number | null;
}

export interface AggregateColumns {
  agencies: number;
  assessed: number;
  mean: NullableNumeric;
  median: NullableNumeric;
  min: NullableNumeric;
  max: NullableNumeric;
  passed: number;
  /** How many agencies stand at each level key of the year's scale. */
  levels: Json<Record<string, number>>;
  iit: NullableNumeric;
  eit: NullableNumeric;
  oit: NullableNumeric;
  ind_1: NullableNumeric;
  ind_2: NullableNumeric;
  ind_3: NullableNumeric;
  ind_4: NullableNumeric;
  ind_5: NullableNumeric;
  ind_6: NullableNumeric;
  ind_7: NullableNumeric;
  ind_8: NullableNumeric;
  ind_9: NullableNumeric;
  ind_10: NullableNumeric;
}

/** Published aggregate of a province and fiscal year; one of the few things other tenants may read. */
export interface ProvinceYearTable extends AggregateColumns {
  province_code: string;
  fiscal_year: number;
  is_demo: boolean;
  rank_among_provinces: number | null;
  published_at: Moment;
  /** Grows with each publishing; part of the ETag of everything served from published rows. */
  data_version: number;
}

/** Published aggregate of an agency type in the nation (`all` = every type); invented and real never mix. */
export interface TypeYearTable extends AggregateColumns {
  fiscal_year: number;
  agency_type: string;
  is_demo: boolean;
}

/** Spread of an item over the published agencies of a type in the nation. */
export interface TypeItemStatTable {
  fiscal_year: number;
  agency_type: string;
  is_demo: boolean;
  item_code: string;
  n: number;
  mean: Numeric;
  q1: Numeric;
  median: Numeric;
  q3: Numeric;
}

/** Whether and when a province's fiscal year was published. */
export interface PublicationTable {
  province_code: string;
  fiscal_year: number;
  published_at: NullableMoment;
  published_by_user_id: string | null;
  data_version: WithDefault<number>;
}

export interface EvaluatorCommentTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  comment_no: number;
  instrument: string;
  part: number | null;
  indicator_number: number | null;
  item_code: string | null;
  finding: string;
  recommendation: string | null;
  cited_items: string[];
}

/** A failed OIT item with the evaluators' reason and what became of the agency's objection. */
export interface FailedItemTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  item_code: string;
  reason: string;
  appeal_outcome: string | null;
}

export interface DevelopmentPointTable {
  province_code: string;
  fiscal_year: number;
  agency_code: string;
  point_no: number;
  indicator_number: number | null;
  item_code: string | null;
  score: NullableNumeric;
  item_text: string;
  points: string;
}
