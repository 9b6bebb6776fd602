import type { ColumnType } from 'kysely';
import type { Json, Moment } from './columns.ts';

type SetByDatabase<T> = ColumnType<T, T | undefined, never>;

/** One row of the append-only trail; the database sets number, moment and hashes. */
export interface AuditEventTable {
  /** `00` for events of no province (sign-in of the platform's administrator, unknown accounts). */
  province_code: string;
  seq: SetByDatabase<number>;
  occurred_at: Moment;
  actor_user_id: string | null;
  actor_office: string | null;
  actor_role: string | null;
  client_address: string | null;
  request_id: string | null;
  action: string;
  agency_code: string | null;
  /** What it was about, as `kind:id` (`circular:…`, `member:…`, `report:2568/6m`). */
  subject: string | null;
  before: Json<unknown> | null;
  after: Json<unknown> | null;
  previous_hash: SetByDatabase<string>;
  hash: SetByDatabase<string>;
}

export interface AuditHeadTable {
  province_code: string;
  seq: number;
  hash: string;
}
