import type { ItemCode, SubIndicatorCode } from '~/features/schemes/core/nodes.ts';
import type { AnswerKind, Mark, SchemeItem, TopicKey } from '~/features/schemes/core/scheme.ts';
import { defaultTopics } from './topics.ts';

interface RowOptions {
  answer?: AnswerKind;
  topics?: TopicKey[];
  mark?: Mark;
}

/** Code, own Thai label, own English label, and what differs from its block. */
export type Row = readonly [ItemCode, string, string, RowOptions?];

/** Items of a survey indicator; on a scale unless the row says otherwise. */
export function surveyItems(indicator: number, mark: Mark, rows: readonly Row[]): SchemeItem[] {
  return rows.map(([code, th, en, options = {}]) => ({
    code,
    indicator,
    subIndicator: null,
    label: { th, en },
    answer: options.answer ?? 'scale',
    topics: options.topics ?? defaultTopics(indicator, null),
    mark: options.mark ?? mark,
  }));
}

/** Items of a disclosure sub-indicator. */
export function disclosureItems(
  subIndicator: SubIndicatorCode,
  mark: Mark,
  rows: readonly Row[],
): SchemeItem[] {
  const indicator = Number.parseInt(subIndicator, 10);
  return rows.map(([code, th, en, options = {}]) => ({
    code,
    indicator,
    subIndicator,
    label: { th, en },
    answer: 'disclosure',
    topics: options.topics ?? defaultTopics(indicator, subIndicator),
    mark: options.mark ?? mark,
  }));
}

/**
 * Survey items of which only the place is known; the rows give those whose subject is. `letter` and `first`
 * name the codes: `numberedItems(1, 'i', 1, 6, …)` are i1 to i6.
 */
export function numberedItems(
  indicator: number,
  letter: 'i' | 'e',
  first: number,
  count: number,
  mark: Mark,
  known: readonly Row[] = [],
): SchemeItem[] {
  const rows = Array.from({ length: count }, (_, place): Row => {
    const code: ItemCode = `${letter}${BigInt(first + place)}`;
    const label = `ตัวชี้วัดที่ ${indicator} ข้อที่ ${place + 1}`;
    return known.find((row) => row[0] === code) ?? [code, label, `Indicator ${indicator}, item ${place + 1}`];
  });
  return surveyItems(indicator, mark, rows);
}

/** Disclosure items of which only the sub-indicator is known. */
export function numberedDisclosures(
  subIndicator: SubIndicatorCode,
  name: { th: string; en: string },
  first: number,
  count: number,
  mark: Mark,
): SchemeItem[] {
  return disclosureItems(
    subIndicator,
    mark,
    Array.from({ length: count }, (_, place): Row => {
      const code: ItemCode = `o${BigInt(first + place)}`;
      return [code, `${name.th} ข้อที่ ${place + 1}`, `${name.en}, item ${place + 1}`];
    }),
  );
}

/** The items with their words as an official document of the year prints them. */
export function withQuestions(
  items: readonly SchemeItem[],
  words: Readonly<Record<string, string>>,
  mark: Mark,
): SchemeItem[] {
  return items.map((item) => {
    const text = words[item.code];
    return text === undefined ? item : { ...item, question: { text, mark } };
  });
}
