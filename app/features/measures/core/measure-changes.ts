import type { MeasureContent } from 'db/tables/measures.ts';
import { timeframeWords } from './timeframe.ts';

export const MEASURE_FIELDS = [
  'title',
  'steps',
  'responsible',
  'timeframe',
  'timeframeText',
  'followUp',
  'topics',
  'items',
  'indicators',
  'state',
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/** A field that differs, both sides as text; lists have a line an entry. */
export interface FieldChange {
  field: MeasureField;
  before: string;
  after: string;
}

/** The fields in which two states of a measure differ, in the order of the form; empty where they say the same. */
export function listChanges(
  before: MeasureContent,
  after: MeasureContent,
  fiscalYear: number,
): FieldChange[] {
  const [was, is] = [wordsOf(before, fiscalYear), wordsOf(after, fiscalYear)];
  return MEASURE_FIELDS.flatMap((field) =>
    was[field] === is[field] ? [] : [{ field, before: was[field], after: is[field] }],
  );
}

/** A measure as text, field by field. */
export function wordsOf(content: MeasureContent, fiscalYear: number): Record<MeasureField, string> {
  const ties = (lines: string[]) => lines.sort().join('\n');
  return {
    title: content.title,
    steps: content.steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
    responsible: content.responsiblePattern,
    timeframe: timeframeWords(content, fiscalYear),
    timeframeText: content.timeframeText,
    followUp: content.followUp,
    topics: content.topicNos.join(', '),
    items: ties(content.tiedItems.map((tie) => `${tie.itemCode} (${tie.fiscalYear})`)),
    indicators: ties(content.tiedIndicators.map((tie) => `${tie.indicator} (${tie.fiscalYear})`)),
    state: content.isRetired ? '-' : '+',
  };
}
