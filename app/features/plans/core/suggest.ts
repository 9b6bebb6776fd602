import { sameItem } from '~/features/effect/core/same-item.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** A standard measure the agency may begin a row with: of the library, or as a circular carried it. */
export interface StandardMeasure {
  /** `m:<id>` of the library, `c:<circular>:<number>` of a circular whose measure the library no longer has. */
  key: string;
  measureId: string | null;
  title: string;
  steps: string[];
  responsible: string;
  timeframeKind: string;
  timeframeText: string | null;
  topicNos: number[];
  tiedItems: readonly { fiscalYear: number; itemCode: string }[];
  /** The circular that brought it for the year's results, and what the agency decided. */
  circular: {
    circularId: string;
    measureNo: number;
    number: string | null;
    subject: string;
    decision: string | null;
  } | null;
}

/** An item of the plan and the one the measure is tied to; they differ where the tie is of another year. */
export interface Tie {
  code: string;
  fiscalYear: number;
  itemCode: string;
}

export interface Suggestion {
  measure: StandardMeasure;
  /** Why it is suggested; empty = it is filed under the topic, nothing more. */
  ties: Tie[];
}

/**
 * Measures for the chosen items of a topic: those tied to the very items first (an item of another year counts where
 * the crosswalk declares it equal all the way), then those filed under the topic.
 */
export function suggestFor(
  schemes: readonly Scheme[],
  fiscalYear: number,
  { topicNo, codes }: { topicNo: number; codes: readonly string[] },
  measures: readonly StandardMeasure[],
): Suggestion[] {
  return measures
    .map((measure) => ({ measure, ties: tiesOf(schemes, fiscalYear, codes, measure) }))
    .filter(({ measure, ties }) => ties.length > 0 || measure.topicNos.includes(topicNo))
    .toSorted(
      (a, b) =>
        b.ties.length - a.ties.length ||
        Number(b.measure.circular !== null) - Number(a.measure.circular !== null) ||
        a.measure.title.localeCompare(b.measure.title, 'th'),
    );
}

function tiesOf(
  schemes: readonly Scheme[],
  fiscalYear: number,
  codes: readonly string[],
  { tiedItems }: StandardMeasure,
): Tie[] {
  return codes.flatMap((code) => {
    const tie = tiedItems.find(
      (each) => sameItem(schemes, each.fiscalYear, each.itemCode, fiscalYear) === code,
    );
    return tie ? [{ code, ...tie }] : [];
  });
}
