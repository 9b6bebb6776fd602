import type { Json, Moment, NullableMoment, WithDefault } from './columns.ts';

/** Scores moved, locked and capped, each in the text it has in an address. */
export interface StoredScenarioState {
  set: string;
  lock: string;
  cap: string;
  price: number;
}

/** A named set of moved scores of one agency and fiscal year (BE). */
export interface ScenarioTable {
  province_code: string;
  scenario_id: string;
  agency_code: string;
  fiscal_year: number;
  name: string;
  state: Json<StoredScenarioState>;
  created_at: Moment;
  created_by_user_id: string | null;
  created_by_office: string | null;
  updated_at: Moment;
  /** Set while it is deleted; it can be brought back. */
  deleted_at: NullableMoment;
  version: WithDefault<number>;
}
