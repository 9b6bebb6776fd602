import type { Json, Moment, WithDefault } from './columns.ts';

/** An official document as it was given out. Never changed, never deleted. */
export interface IssuedDocumentTable {
  province_code: string;
  /** `7K3Q-MW2X-9TAB`, printed in its footer. */
  check_code: string;
  kind: string;
  /** null = about the province. */
  agency_code: string | null;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  fiscal_year: number | null;
  title: string;
  /** What was chosen on its page. */
  asked: Json<Record<string, string>>;
  /** Everything that stands in it. */
  model: Json<unknown>;
  /** SHA-256 of kind, body and model: the same content is given out once. */
  content_hash: string;
  batch: string;
  /** Version of the product. */
  version: string;
  verify_at: string;
  is_demo: boolean;
  made_at: Moment;
  made_by_user_id: string | null;
  made_by_office: string | null;
}

/** A standing paragraph, office or signatory in the province's own words. */
export interface DocumentWordingTable {
  province_code: string;
  wording_key: string;
  text: string;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
}

/** A text that officers wrote into one part of a document: of an agency's year, or of a circular. */
export interface DocumentTextTable {
  province_code: string;
  text_id: WithDefault<string>;
  kind: string;
  /** null = of a circular. */
  agency_code: string | null;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  circular_id: string | null;
  /** Year (BE) by which the document is named; null for circulars. */
  fiscal_year: number | null;
  round: '6m' | '12m' | null;
  /** `intro`, `reason.4`, `topic.1`; see `core/own-texts.ts`. */
  part: string;
  /** Paragraphs, one a line. */
  text: string;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
}
