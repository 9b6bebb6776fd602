import type { CalendarDate, JsonWithDefault, Moment, NullableMoment, WithDefault } from './columns.ts';

/** The public link that an agency keeps for one disclosure item of a year; `url` null = none yet. */
export interface ReadinessLinkTable {
  province_code: string;
  /** Fiscal year (BE) of the scheme whose item it is. */
  fiscal_year: number;
  agency_code: string;
  /** `o34`; means nothing without the year. */
  item_code: string;
  /** The agency's district; the database fills it. */
  district_code: string | null;
  url: string | null;
  responsible_unit: string | null;
  note: string | null;
  /** When somebody last asked to have it looked at. */
  check_asked_at: NullableMoment;
  is_check_waiting: WithDefault<boolean>;
  /** The look that waits is the weekly one, which nobody asked for. */
  is_routine: WithDefault<boolean>;
  /** The server at work on it, until it is done or this moment has passed. */
  claim_id: string | null;
  claimed_until: NullableMoment;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_user_id: string | null;
  updated_by_office: string | null;
  is_demo: WithDefault<boolean>;
}

/** One look at a link: evidence, never changed. */
export interface ReadinessCheckTable {
  province_code: string;
  check_id: string;
  fiscal_year: number;
  agency_code: string;
  item_code: string;
  district_code: string | null;
  /** The link as it was then. */
  url: string;
  checked_at: Moment;
  outcome: 'reachable' | 'changed' | 'moved' | 'login_needed' | 'broken' | 'refused';
  reason: string | null;
  http_status: number | null;
  final_url: string | null;
  content_type: string | null;
  file_kind: string | null;
  /** Size of the file where it is known, else of what was read. */
  bytes: number | null;
  is_partial: WithDefault<boolean>;
  /** Of what was read. */
  sha256: string | null;
  /** Of a page's visible text. */
  text_sha256: string | null;
  title: string | null;
  date_found: CalendarDate | null;
  date_source: 'header' | 'text' | null;
  chain: JsonWithDefault<{ url: string; status: number }[]>;
  is_demo: WithDefault<boolean>;
}

/** When a web site may be asked next, by whichever server; of no tenant. */
export interface LinkHostTurnTable {
  host: string;
  next_allowed_at: Moment;
}
