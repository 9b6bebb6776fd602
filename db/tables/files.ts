import type { Moment, NullableMoment, WithDefault } from './columns.ts';

/** A file somebody handed in; its bytes are kept outside the database under their digest. */
export interface StoredFileTable {
  province_code: string;
  file_id: string;
  purpose: 'circular_enclosure' | 'report_evidence';
  /** null = the province's own. */
  agency_code: string | null;
  /** Filled by the database from the agency. */
  district_code: WithDefault<string | null>;
  /** The circular of an enclosure. */
  owner_id: string | null;
  sha256: string;
  byte_size: number;
  content_type: string;
  name: string;
  /** Whether agencies may see a file of the province's own. */
  is_shared: WithDefault<boolean>;
  /** `off`: the installation has no scanner; `waiting`: it gave no answer yet. */
  scan: WithDefault<'off' | 'waiting' | 'clean' | 'infected'>;
  uploaded_by_user_id: string | null;
  uploaded_by_office: string | null;
  uploaded_at: Moment;
  removed_at: NullableMoment;
  removed_by_office: WithDefault<string | null>;
}
