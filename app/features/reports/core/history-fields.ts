import { STATUSES, type Status } from './report-form.ts';

const FIELDS = [
  'action',
  'responsible',
  'status',
  'statusText',
  'doneOn',
  'noEvidenceReason',
  'obstacle',
  'remark',
  'confirmed',
  'evidence',
  'comment',
] as const;

export type HistoryField = (typeof FIELDS)[number];

/** A field that the history shows; which questions a word settled stands in the word itself. */
export function fieldName(name: string): HistoryField | null {
  return FIELDS.find((each) => each === name) ?? null;
}

export function isStatus(value: string): value is Status {
  return (STATUSES as readonly string[]).includes(value);
}
