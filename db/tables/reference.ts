import type { GeneratedAlways } from 'kysely';
import type { Json, Moment, WithDefault } from './columns.ts';

/** Two-digit province code of the interior ministry; 97-99 are the invented demo provinces. */
export interface ProvinceTable {
  province_code: string;
  name_th: string;
  name_en: string;
  is_demo: WithDefault<boolean>;
}

/** District (อำเภอ), four-digit code. */
export interface DistrictTable {
  province_code: string;
  district_code: string;
  name_th: string;
  name_en: string;
}

/** Which tenant an agency code belongs to; public knowledge, and the only way from a code to its province. */
export interface AgencyDirectoryTable {
  agency_code: string;
  province_code: string;
}

/** One assessment scheme a fiscal year (BE); the definition is the record of seeds/schemes. */
export interface SchemeTable {
  fiscal_year: number;
  definition: Json<unknown>;
  /** Set by the database; lets the server skip what it has read before. */
  content_hash: GeneratedAlways<string>;
}

/** Starting stock of standard measures every province may copy into its own library. */
export interface MeasureStockTable {
  stock_code: string;
  title_th: string;
  title_en: string;
  steps_th: string[];
  responsible_pattern_th: string;
  timeframe_kind: string;
  follow_up_th: string;
  topic_nos: number[];
  tied_items: Json<{ fiscalYear: number; itemCode: string }[]>;
  source: string;
}

/** National figures published for a fiscal year, with their source (not computed by the product). */
export interface NationalYearTable {
  fiscal_year: number;
  agencies: number | null;
  average: string | null;
  passed: number | null;
  verified: boolean;
  source: string;
}

/** What has been loaded once and need not be loaded again (documents, demo provinces). */
export interface SeedRunTable {
  seed_name: string;
  version: string;
  loaded_at: Moment;
}
