import type { AddressFault } from './link-address.ts';

export type PlanKind = 'new' | 'replace' | 'same' | 'unknown_item' | 'bad_url' | 'twice' | 'unreadable';

/** What will happen to one pasted line. */
export interface LinkPlan {
  /** Number of the line in the text, from 1. */
  line: number;
  /** As pasted. */
  text: string;
  kind: PlanKind;
  itemCode: string | null;
  url: string | null;
  fault: AddressFault | null;
  /** Null where the line says nothing: what is stored stays. */
  responsibleUnit: string | null;
  note: string | null;
  /** The link that is stored now, and its version (0 = none). */
  before: string | null;
  version: number;
}

/** Whether the line is stored when it is confirmed. */
export function isWritten({ kind }: Pick<LinkPlan, 'kind'>): boolean {
  return kind === 'new' || kind === 'replace';
}

/** What a confirmation is about: with another stamp somebody has changed a link since the preview. */
export function stampOf(plans: readonly LinkPlan[]): string {
  return plans
    .filter(isWritten)
    .map(({ itemCode, version }) => `${itemCode}:${version}`)
    .join();
}
