/**
 * Standing words of the documents that a province may replace, with the places in them that are filled in
 * (`{{province}}`). Thai only: the documents are.
 */
export const WORDINGS = {
  'letter.office': {
    text: 'สำนักงานจังหวัด{{province}} กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด',
    places: ['province'],
  },
  'letter.greeting': { text: 'เรียน', places: [] },
  'letter.closing': { text: 'จึงเรียนมาเพื่อพิจารณาดำเนินการ', places: [] },
  'signature.province': { text: 'ผู้ว่าราชการจังหวัด{{province}}', places: ['province'] },
  'signature.agency': { text: 'หัวหน้าหน่วยงาน {{agency}}', places: ['agency'] },
  'report.preparer': { text: 'ผู้จัดทำ', places: [] },
} as const satisfies Record<string, { text: string; places: readonly string[] }>;

export type WordingKey = keyof typeof WORDINGS;
export const WORDING_KEYS = Object.keys(WORDINGS) as WordingKey[];

/** Gives a standing text with its places filled in. */
export type Wording = (key: WordingKey, places?: Readonly<Record<string, string>>) => string;

/** The wording of a province: its own texts before the product's. */
export function wordingOf(own: readonly { key: string; text: string }[]): Wording {
  const texts = new Map(own.map(({ key, text }) => [key, text]));
  return (key, places = {}) => fillPlaces(texts.get(key) ?? WORDINGS[key].text, places);
}

export interface WordingFault {
  kind: 'unknown_place' | 'unclosed_place' | 'too_long' | 'control_character';
  /** Line and column from 1, where the fault begins. */
  line: number;
  column: number;
  /** What stands there. */
  text: string;
}

const MOST = 4000;

/** What is wrong with a text somebody typed, each with its place; none = it can be kept. */
export function wordingFaults(key: WordingKey, text: string): WordingFault[] {
  const known: readonly string[] = WORDINGS[key].places;
  const at = (index: number, kind: WordingFault['kind'], shown: string): WordingFault => {
    const before = text.slice(0, index).split('\n');
    return { kind, line: before.length, column: (before.at(-1) ?? '').length + 1, text: shown };
  };
  const faults: WordingFault[] = [];
  for (const match of text.matchAll(/\{\{(.*?)(\}\}|\n|$)|\}\}/gs)) {
    const [whole, name = '', end] = match;
    if (end !== '}}') faults.push(at(match.index, 'unclosed_place', whole.trim().slice(0, 40)));
    else if (!known.includes(name.trim())) faults.push(at(match.index, 'unknown_place', whole));
  }
  for (const match of text.matchAll(/[\p{Cc}\p{Bidi_Control}]/gu)) {
    if (match[0] !== '\n' && match[0] !== '\t')
      faults.push(at(match.index, 'control_character', codePoint(match[0])));
  }
  if (text.length > MOST) faults.push(at(MOST, 'too_long', String(text.length)));
  return faults;
}

/** The text with its places filled in; nothing for a place that is not given. */
export function fillPlaces(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_, name: string) => places[name.trim()] ?? '');
}

const codePoint = (letter: string) => `U+${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
