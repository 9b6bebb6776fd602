import type { Json, JsonWithDefault, Moment, NullableJson, NullableMoment, WithDefault } from './columns.ts';

/**
 * `checking`: each agency is asked whether there is anything to write; `ready`: the answer waits for somebody's word;
 * `waiting`: in line; `running`: under way, or between two turns.
 */
export type DocumentJobState = 'checking' | 'ready' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
export type DocumentJobItemState = 'waiting' | 'made' | 'missing' | 'failed';

/** Where the bytes of a file lie in the store, and how many they are. */
export interface KeptBytes {
  sha256: string;
  size: number;
}

/** Documents of one kind for many agencies, made in the background. */
export interface DocumentJobTable {
  province_code: string;
  job_id: string;
  kind: string;
  /** What was chosen for the kind, as its page keeps it in the address. */
  asked: Json<Record<string, string>>;
  /** Year (BE) the documents are about. */
  fiscal_year: number;
  formats: string[];
  /** How the agencies were chosen. */
  choice: Json<{ mode: string; value: string; name: string }>;
  state: DocumentJobState;
  cancel_asked: WithDefault<boolean>;
  /** The server that has it, until its lease ends. */
  claim_id: string | null;
  lease_until: NullableMoment;
  /** End of its last turn; who waited longest comes next. */
  turn_at: NullableMoment;
  queued_at: Moment;
  /** Beginning of the work under way, for the time left. */
  began_at: NullableMoment;
  finished_at: NullableMoment;
  /** When its files are taken away. */
  expires_at: Moment;
  removed_at: NullableMoment;
  /** The one PDF of all. */
  bound: NullableJson<KeptBytes & { pages: number }>;
  bind_problem: 'no_browser' | 'too_large' | 'error' | null;
  verify_at: string;
  created_at: Moment;
  created_by_user_id: string | null;
  created_by_office: string | null;
  created_by_role: string | null;
  is_demo: WithDefault<boolean>;
}

/** What became of one agency's document in the job. */
export interface DocumentJobItemTable {
  province_code: string;
  job_id: string;
  agency_code: string;
  item_no: number;
  /** As the agency was called when the job was made. */
  name_th: string;
  is_checked: WithDefault<boolean>;
  state: WithDefault<DocumentJobItemState>;
  /** Why it is missing, failed, or made without its PDF. */
  reason: string | null;
  attempts: WithDefault<number>;
  check_code: string | null;
  /** By format. */
  files: JsonWithDefault<Record<string, KeptBytes>>;
  /** First page in the one PDF of all. */
  bound_page: number | null;
  made_at: NullableMoment;
}
