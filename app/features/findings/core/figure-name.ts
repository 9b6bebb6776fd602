import { isInstrumentCode, kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';

/** Names of indicators and blocks in the reader's language, by their address in the tree. */
export function namesOfScheme(scheme: Scheme, language: keyof Text): Record<string, string> {
  return Object.fromEntries([
    ...scheme.indicators.map(({ number, name }) => [String(number), name[language]]),
    ...scheme.subIndicators.map(({ code, name }) => [code, name[language]]),
  ]);
}

/** Words that figures are named with. */
export interface FigureWords {
  overall: string;
  instrument(code: string): string;
  indicator(number: string, name: string): string;
  block(code: string, name: string): string;
  item(code: string): string;
  /** The weighted score of an instrument, whose plain name is given. */
  weighted(name: string): string;
}

/** How a clerk calls a figure: `ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล`, `ข้อ o8`, `IIT (คะแนนถ่วงน้ำหนัก)`. */
export function nameFigure(
  words: FigureWords,
  names: Readonly<Record<string, string>>,
  node: string,
  kind?: string,
): string {
  const name = plainName(words, names[node] ?? '', node);
  return kind === 'weighted_score' ? words.weighted(name) : name;
}

function plainName(words: FigureWords, name: string, node: string): string {
  if (isInstrumentCode(node)) return words.instrument(node);
  switch (kindOfNode(node)) {
    case 'overall':
      return words.overall;
    case 'indicator':
      return words.indicator(node, name).trim();
    case 'sub_indicator':
      return words.block(node, name).trim();
    default:
      return words.item(node);
  }
}
