import { z } from 'zod';
import { crosswalk } from './crosswalk.ts';
import { figure, instrumentCode, itemCode, mark, subIndicatorCode, text } from './record-parts.ts';

/** Words of the framework as an official document of the year prints them, and which. */
const quoted = z.object({ text: z.string().min(1), mark });

const instrument = z.object({
  code: instrumentCode,
  /** `eit` for the two parts of EIT; null for the instruments the overall is made of. */
  partOf: instrumentCode.nullable(),
  /** Share of the overall in percent; the weights of parts add up to their whole's. Null where unknown. */
  weight: figure.nullable(),
  name: text,
  definition: text,
  /** Its description, and the line above its indicators. */
  quoted: quoted.extend({ lead: z.string().min(1) }).optional(),
  mark,
});

const indicator = z.object({
  number: z.int().min(1),
  /** Null where an index draws on several instruments (FY2561). */
  instrument: instrumentCode.nullable(),
  name: text,
  /** Other spellings met in print; the import recognises them. */
  variants: z.array(z.string()),
  /** One plain sentence for someone who meets the indicator for the first time. */
  explanation: text,
  /** What the framework says it covers, in our own words. */
  definition: text,
  quoted: quoted.optional(),
  mark,
});

const subIndicator = z.object({ code: subIndicatorCode, indicator: z.int().min(1), name: text, mark });

/** `usage_share`: who has used a service at all; low everywhere, so never read as satisfaction. */
const answerKind = z.enum(['scale', 'yes_no', 'usage_share', 'disclosure']);

const topicKey = z.enum([
  'operations',
  'service_eservice',
  'public_information',
  'state_property',
  'budget_procurement',
  'power_hr',
  'anti_corruption',
]);

const item = z.object({
  code: itemCode,
  indicator: z.int().min(1),
  subIndicator: subIndicatorCode.nullable(),
  /** Our own short label, not the official wording. Neutral where the subject of the item is not known. */
  label: text,
  /** The question or subject as it was asked, where an official document prints it. */
  question: quoted.optional(),
  answer: answerKind,
  /** Default analysis topics; officers override them. */
  topics: z.array(topicKey),
  mark,
});

const level = z.object({
  /** `A`, `good`; unique in the scale. */
  key: z.string().min(1),
  name: text,
  /** Least overall (rounded to 2 places) for the level; null where only published levels are known. */
  min: figure.nullable(),
  /** Least score of each gate instrument; null where the overall alone decides. */
  gate: figure.nullable(),
  /** Null where it is not known whether the level passed. */
  passes: z.boolean().nullable(),
});

const levelScale = z.object({
  /** `letters` AA-F by the overall; `words` with gates; `published_only`: rule unknown, never computed. */
  kind: z.enum(['letters', 'words', 'published_only']),
  /** Instruments each of which must reach a level's gate. */
  gates: z.array(instrumentCode),
  /** Best first. */
  levels: z.array(level).min(1),
  mark,
});

const passTarget = z.object({
  overall: figure,
  /** Instruments that must each reach `instrument` as well. */
  instruments: z.array(instrumentCode),
  instrument: figure.nullable(),
  mark,
});

const topic = z.object({ number: z.int().min(1), key: topicKey, name: text });

const obligation = z.object({
  /** `measures`: publish measures drawn from results; `report`: report on carrying them out. */
  kind: z.enum(['measures', 'report']),
  item: itemCode,
  /** The year whose results (measures) or whose measures (report) the document is about. */
  aboutFiscalYear: z.int(),
  mark,
});

/** Shape of a scheme record; one a fiscal year. Read records with `parseScheme`, which also checks them. */
export const schemeSchema = z.object({
  /** Buddhist era. */
  fiscalYear: z.int().min(2500).max(2700),
  /** False: its figures stand beside no other year's (FY2561). */
  comparable: z.boolean(),
  instruments: z.array(instrument).min(1),
  indicators: z.array(indicator).min(1),
  subIndicators: z.array(subIndicator),
  items: z.array(item),
  /** Which items make which indicator: surveys and the disclosure check apart. */
  grouping: z.object({ survey: mark, disclosure: mark }),
  /** Points one disclosure item can have, whole numbers. */
  disclosureScores: z.object({ values: z.array(z.string().regex(/^\d{1,3}$/)).min(2), mark }).nullable(),
  levelScale,
  passTarget: passTarget.nullable(),
  /** Items under this many points are pointed out. */
  itemThreshold: z.object({ value: figure, mark }),
  topics: z.object({ list: z.array(topic), mark, mapMark: mark }),
  obligations: z.array(obligation),
  /** How the items continue those of the year before; null where there is no record of that year. */
  crosswalk: crosswalk.nullable().default(null),
});

export type Scheme = z.infer<typeof schemeSchema>;
export type Text = z.infer<typeof text>;
export type Mark = z.infer<typeof mark>;
export type Instrument = z.infer<typeof instrument>;
export type Indicator = z.infer<typeof indicator>;
export type SubIndicator = z.infer<typeof subIndicator>;
export type SchemeItem = z.infer<typeof item>;
export type AnswerKind = z.infer<typeof answerKind>;
export type Level = z.infer<typeof level>;
export type LevelScale = z.infer<typeof levelScale>;
export type PassTarget = z.infer<typeof passTarget>;
export type Topic = z.infer<typeof topic>;
export type TopicKey = z.infer<typeof topicKey>;
export const TOPIC_KEYS: readonly TopicKey[] = topicKey.options;
