import type { ReadingContext } from './import-record.ts';

/** What a person corrected of what was recognised; kept with the batch. */
export interface Corrections {
  /** By number of the table; remembered for the next file of the same shape. */
  tables: NonNullable<ReadingContext['corrections']>;
  /** Agency codes chosen for names that lead to none or to several. */
  agencies: Record<string, string>;
}

export const NO_CORRECTIONS: Corrections = { tables: {}, agencies: {} };
