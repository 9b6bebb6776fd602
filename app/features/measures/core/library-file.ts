import type { MeasureContent } from 'db/tables/measures.ts';
import { z } from 'zod';
import { isDay } from './measure-form.ts';
import { TIMEFRAME_KINDS } from './timeframe.ts';

export const FILE_FORMAT = 'prongsai-measure-library';
export const FILE_VERSION = 1;
export const MOST_MEASURES = 500;

const line = (most: number, least = 0) =>
  z
    .string()
    .min(least, 'required')
    .max(most, 'too_long')
    .regex(/^[^\r\n\0]*$/, 'line_break');
const fiscalYear = z.int('year').min(2540, 'year').max(2640, 'year');
const day = z.string().refine(isDay, 'day').nullable();

/** One measure of the file. Errors are reason keys (`library.reasons.…` of the `measures` texts). */
export const fileMeasure = z
  .strictObject({
    key: z
      .string()
      .regex(/^[\w.:-]{1,80}$/, 'key')
      .meta({ description: 'Stays with the measure from export to import; unique in the file.' }),
    title: line(300, 1),
    steps: z.array(line(1000, 1)).min(1, 'required').max(40, 'too_long'),
    responsible: line(300, 1).meta({ description: 'Kind of unit that carries it out.' }),
    timeframe: z
      .strictObject({
        kind: z.enum(TIMEFRAME_KINDS, 'timeframe'),
        from: day.meta({ description: 'First day (Gregorian, YYYY-MM-DD), for date_range alone.' }),
        to: day,
        text: line(300).meta({ description: 'As officials write it; may be empty.' }),
      })
      .refine(
        ({ kind, from, to }) => (kind === 'date_range' ? !from || !to || from <= to : !from && !to),
        'day',
      ),
    followUp: line(500),
    topics: z
      .array(z.int('topic').min(1, 'topic').max(7, 'topic'))
      .max(7, 'topic')
      .meta({ description: 'Analysis topics 1-7; the first is the main one.' }),
    items: z
      .array(z.strictObject({ fiscalYear, item: z.string().regex(/^[ieo][1-9]\d?$/, 'item') }))
      .max(100, 'too_long')
      .meta({ description: 'Items the measure is meant to raise; a code belongs to its scheme year (BE).' }),
    indicators: z
      .array(
        z.strictObject({
          fiscalYear,
          indicator: z.int('indicator').min(1, 'indicator').max(20, 'indicator'),
        }),
      )
      .max(40, 'too_long'),
    retired: z.boolean(),
    source: line(300).nullable(),
  })
  .meta({ id: 'Measure' });

/** The open file of a measure library; its JSON Schema is published (`schema-path.ts`). */
export const libraryFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FILE_FORMAT),
  formatVersion: z.literal(FILE_VERSION),
  fiscalYear: fiscalYear.meta({ description: 'Fiscal year (BE) in which the measures are carried out.' }),
  province: z.string().max(200).optional().meta({ description: 'Where it comes from; not read.' }),
  isDemo: z.boolean().optional().meta({ description: 'Invented (ข้อมูลสมมติ).' }),
  measures: z.array(fileMeasure).max(MOST_MEASURES),
});

export type FileMeasure = z.infer<typeof fileMeasure>;
export type LibraryFile = z.infer<typeof libraryFile>;

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** A stored measure as the file holds it. */
export function toFileMeasure(
  measure: Omit<MeasureContent, 'timeframeText'> & {
    measureId: string;
    timeframeText: string | null;
    source: string | null;
  },
): FileMeasure {
  return {
    key: measure.measureId.replace(/[^\w.:-]/g, '-').slice(0, 80),
    title: oneLine(measure.title),
    steps: measure.steps.map(oneLine),
    responsible: oneLine(measure.responsiblePattern),
    timeframe: {
      kind: TIMEFRAME_KINDS.find((kind) => kind === measure.timeframeKind) ?? 'whole_year',
      from: measure.timeframeFrom,
      to: measure.timeframeTo,
      text: oneLine(measure.timeframeText ?? ''),
    },
    followUp: oneLine(measure.followUp),
    topics: measure.topicNos,
    items: measure.tiedItems.map((tie) => ({ fiscalYear: tie.fiscalYear, item: tie.itemCode })),
    indicators: measure.tiedIndicators,
    retired: measure.isRetired,
    source: measure.source === null ? null : oneLine(measure.source),
  };
}

/** What a measure of a file says, as the library keeps it. */
export function fromFileMeasure(measure: FileMeasure): MeasureContent {
  return {
    title: measure.title.trim(),
    steps: measure.steps.map((step) => step.trim()),
    responsiblePattern: measure.responsible.trim(),
    timeframeKind: measure.timeframe.kind,
    timeframeText: measure.timeframe.text.trim(),
    timeframeFrom: measure.timeframe.from,
    timeframeTo: measure.timeframe.to,
    followUp: measure.followUp.trim(),
    topicNos: measure.topics,
    tiedItems: measure.items.map((tie) => ({ fiscalYear: tie.fiscalYear, itemCode: tie.item })),
    tiedIndicators: measure.indicators,
    isRetired: measure.retired,
  };
}
