import { compareSides } from '~/features/scores/core/agreement.ts';
import type { FindingKind } from '~/features/scores/core/assessment.ts';
import type { FindingDetail } from '~/features/scores/core/finding-row.ts';
import { parseFigure } from '~/lib/decimal.ts';

/** What a checked figure turned out to be. The first two say that it is right. */
export const LEDGER_CLASSES = [
  'match',
  'rounding',
  'disagreement',
  'copied_from_other_cell',
  'weight_mismatch',
  'wrong_level',
  'impossible_value',
  'unknown_item',
  'unusual_value',
  'missing_item',
  'not_a_figure',
] as const;
export type LedgerClass = (typeof LEDGER_CLASSES)[number];

/** `note`: worth knowing, but nothing anybody has to decide. */
export type LedgerState = 'open' | 'reopened' | 'settled' | 'note' | 'agrees';

export const DECISIONS = ['accept_printed', 'correct', 'ask_agency'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A finding as it is stored; figures as decimal text, levels and codes as they are. */
export interface StoredFinding {
  kind: FindingKind;
  node: string;
  published: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  detail: FindingDetail;
}

/** What somebody decided about a figure. */
export interface Settlement {
  decision: Decision;
  /** The figure it was decided about. */
  published: string | null;
  corrected: string | null;
}

/** The class of a figure above the items; null where it disagrees (a finding tells why) or has one side only. */
export function classOfFigure(
  published: string | null,
  computed: string | null,
): 'match' | 'rounding' | null {
  const agreement = compareSides(parseFigure(published), parseFigure(computed));
  return agreement === 'match' || agreement === 'rounding' ? agreement : null;
}

/** Wrong weights explain a figure better than another cell that happens to hold the same one. */
export function classOfFinding({ kind, detail }: Pick<StoredFinding, 'kind' | 'detail'>): LedgerClass {
  if (kind !== 'weight_mismatch' && detail.likelyCopyOf) return 'copied_from_other_cell';
  return kind;
}

/** A printed weighted score (28.93 of 30) is a figure of its own beside the plain score of the same instrument. */
export function settledKind({ kind, detail }: Pick<StoredFinding, 'kind' | 'detail'>): string {
  return detail.explanation === 'weighted_score' ? 'weighted_score' : kind;
}

/** The figure that a decision is about: the printed one; where nothing is printed, what the parts give. */
export function decidedFigure({ published, computed }: Pick<StoredFinding, 'published' | 'computed'>) {
  return published ?? computed;
}

/** Settled as long as the figure is still the one decided about (or the one it was corrected to). */
export function stateOfFinding(finding: StoredFinding, settlement: Settlement | null): LedgerState {
  if (finding.detail.severity !== 'error') return 'note';
  if (settlement === null) return 'open';
  const standing = settlement.decision === 'correct' ? settlement.corrected : settlement.published;
  return isSame(standing, decidedFigure(finding)) ? 'settled' : 'reopened';
}

/** A level, a code the year does not have, and a weighted score are not figures that a correction could replace. */
export function decisionsFor(finding: StoredFinding): readonly Decision[] {
  if (finding.detail.severity !== 'error') return [];
  const isFigure = finding.published !== null && !NOT_CORRECTABLE.has(settledKind(finding));
  return isFigure ? DECISIONS : DECISIONS.filter((decision) => decision !== 'correct');
}

/** Whether rows of the class ever wait for a decision. */
export function isDecidedClass(name: LedgerClass): boolean {
  return !UNDECIDED.has(name);
}

const NOT_CORRECTABLE = new Set(['wrong_level', 'unknown_item', 'weighted_score']);
const UNDECIDED = new Set<LedgerClass>([
  'match',
  'rounding',
  'unusual_value',
  'missing_item',
  'not_a_figure',
]);

function isSame(left: string | null, right: string | null): boolean {
  const [a, b] = [parseFigure(left), parseFigure(right)];
  return a && b ? a.eq(b) : left === right;
}
