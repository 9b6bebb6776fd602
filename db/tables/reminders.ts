import type {
  CalendarDate,
  JsonWithDefault,
  Moment,
  NullableJson,
  NullableMoment,
  WithDefault,
} from './columns.ts';

/** A public holiday of the whole country. Fixed days follow from rule; the others wait for somebody to confirm them. */
export interface PublicHolidayTable {
  day: CalendarDate;
  name_th: string;
  name_en: string;
  kind: 'fixed' | 'moon' | 'substitution' | 'special';
  is_verified: boolean;
}

/** What a day is in a province's own calendar; `as_country` = an edit was taken back. */
export type CalendarDayState = 'holiday' | 'working' | 'as_country';

/** A day as it stood before its last change. */
export interface CalendarDayBefore {
  state: CalendarDayState;
  nameTh: string | null;
  nameEn: string | null;
}

/** A day that a province changed in its own calendar. */
export interface CalendarDayTable {
  province_code: string;
  day: CalendarDate;
  state: CalendarDayState;
  name_th: string | null;
  name_en: string | null;
  previous: NullableJson<CalendarDayBefore>;
  /** The act that changed it last: an import changes many days in one. */
  edit_id: string;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
}

/** Something that concerns a person in one of their positions. */
export interface NotificationTable {
  province_code: string;
  notification_id: WithDefault<string>;
  membership_id: string;
  user_id: string;
  /** Agency of the position; null for staff of the province. */
  agency_code: string | null;
  kind: string;
  /** Cause and stage; the same one reaches a position once. */
  dedupe_key: string;
  circular_id: string | null;
  duty: 'acknowledge' | 'plan' | 'report6m' | 'report12m' | null;
  fiscal_year: number | null;
  due_on: CalendarDate | null;
  /** What the sentence names: subject, number, counts. Never a person. */
  facts: JsonWithDefault<Record<string, string | number | null>>;
  created_at: Date;
  read_at: NullableMoment;
  mail_state: 'waiting' | 'sent' | 'none';
  is_demo: WithDefault<boolean>;
}

/** A timed job of a province for the moment it was due. */
export interface JobRunTable {
  province_code: string;
  job: string;
  slot: Date;
  state: 'running' | 'done' | 'failed';
  /** Names the server's hold on the run; who holds it no longer cannot finish it. */
  claim_id: string;
  lease_until: Date;
  attempts: WithDefault<number>;
  started_at: Date;
  finished_at: NullableMoment;
  result: NullableJson<Record<string, number>>;
  last_error: string | null;
}

/** When a province reminds, in working days before and after a due date. */
export interface ReminderSettingTable {
  province_code: string;
  before_days: number[];
  on_day: boolean;
  after_days: number[];
  weekly: boolean;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
}
