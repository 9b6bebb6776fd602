import type { ColumnType } from 'kysely';
import type { CalendarDate, WithDefault } from './columns.ts';

/**
 * A body as it is today; `agency_identity` keeps what it was called and what type it had before. Bodies of the type
 * `regional_unit` follow the province's circulars like the others and are never scored.
 */
export interface AgencyTable {
  province_code: string;
  agency_code: string;
  /** Eight-digit code of the local-government department where it is known. */
  official_code: string | null;
  name_th: string;
  name_en: string | null;
  agency_type: string;
  district_code: string | null;
  /** Size class of the body today; null where the province has not said it. */
  size_class: WithDefault<'small' | 'medium' | 'large' | null>;
  is_demo: WithDefault<boolean>;
  /** Counts the changes, so that none is made unseen over another. */
  version: WithDefault<number>;
  /** Told by the database from the type: false for a regional unit. */
  is_scored: ColumnType<boolean, never, never>;
  /** Day on which a regional unit ceased to be one; from then on nothing is sent to it. */
  closed_on: WithDefault<CalendarDate | null>;
}

/** Name, type and district that an agency had from a fiscal year on (renames and upgrades). */
export interface AgencyIdentityTable {
  province_code: string;
  agency_code: string;
  valid_from_fiscal_year: number;
  valid_to_fiscal_year: number | null;
  name_th: string;
  /** Null where it is not known. */
  name_en: WithDefault<string | null>;
  agency_type: string;
  district_code: string | null;
}

/** A body that went into another, or came of one, from a fiscal year (BE) on. */
export interface AgencySuccessionTable {
  province_code: string;
  predecessor_code: string;
  successor_code: string;
  from_fiscal_year: number;
  kind: 'merged' | 'split';
  /** Whether the predecessor ended with it: always after a merger, after a split where it is said. */
  predecessor_ends: WithDefault<boolean>;
}
