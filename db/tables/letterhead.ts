import type { Moment, NullableMoment, WithDefault } from './columns.ts';

/** An office that signs the province's papers; never a person's name. Removed ones stay for undo. */
export interface DocumentSignatoryTable {
  province_code: string;
  signatory_id: string;
  /** Order in lists, from 1; may have gaps. */
  place: number;
  /** The lines below the signature, one to four. */
  lines: string[];
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
  removed_at: NullableMoment;
}

/** Which office signs a kind of document unless another is chosen. */
export interface DocumentDefaultTable {
  province_code: string;
  kind: string;
  signatory_id: string;
}

/** The emblem, or the picture of a signature. At most one of each is in force (not removed). */
export interface DocumentPictureTable {
  province_code: string;
  picture_id: string;
  purpose: 'emblem' | 'signature';
  /** Whose signature; null for the emblem. */
  signatory_id: string | null;
  /** PNG made anew of the dots of what was uploaded, without anything that came with them. */
  content: Buffer;
  /** Dots. */
  width: number;
  height: number;
  /** Of the uploaded file. */
  name: string;
  uploaded_at: Moment;
  uploaded_by_office: string | null;
  removed_at: NullableMoment;
  removed_by_office: string | null;
}

/** How the province numbers its letters. */
export interface LetterNumberingTable {
  province_code: string;
  /** `{{prefix}}/ว {{number}}` */
  pattern: string;
  prefix: string;
  version: WithDefault<number>;
  updated_at: Moment;
  updated_by_office: string | null;
}

/** The last running number of a calendar year (BE). Its row is the lock of whoever takes a number. */
export interface LetterCounterTable {
  province_code: string;
  /** Calendar year (BE). */
  year: number;
  last_number: number;
}

/** The register of outgoing letters: every number taken, never removed and never given twice. */
export interface LetterNumberTable {
  province_code: string;
  /** Calendar year (BE) of the letter's date. */
  year: number;
  /** The number without blanks and in Arabic digits: what must not stand there twice. */
  number_key: string;
  number_text: string;
  /** null where a typed number does not follow the pattern. */
  running: number | null;
  /** The running number before this one; more than one less = those between were taken outside the product. */
  follows: number | null;
  /** Typed by an officer; otherwise the next number was taken. */
  is_typed: boolean;
  circular_id: string | null;
  subject: string;
  state: WithDefault<'in_use' | 'cancelled'>;
  taken_at: Moment;
  taken_by_office: string | null;
  cancelled_at: NullableMoment;
  cancelled_by_office: WithDefault<string | null>;
}
