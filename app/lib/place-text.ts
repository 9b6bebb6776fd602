/** Texts that people word themselves, with places that are filled in: `จังหวัด{{province}}`. */

export interface PlaceFault {
  kind: 'unknown_place' | 'unclosed_place' | 'too_long' | 'control_character';
  /** Line and column from 1, where the fault begins. */
  line: number;
  column: number;
  /** What stands there. */
  text: string;
}

/** What is wrong with a text somebody typed, each with its place; none = it can be kept. */
export function placeFaults(text: string, known: readonly string[], most: number): PlaceFault[] {
  const faults: PlaceFault[] = [];
  const add = (index: number, kind: PlaceFault['kind'], shown: string) =>
    faults.push({ kind, ...positionOf(text, index), text: shown });
  for (const match of text.matchAll(/\{\{(.*?)(\}\}|\n|$)|\}\}/gs)) {
    const [whole, name = '', end] = match;
    if (end !== '}}') add(match.index, 'unclosed_place', whole.trim().slice(0, 40));
    else if (!known.includes(name.trim())) add(match.index, 'unknown_place', whole);
  }
  for (const match of text.matchAll(/[\p{Cc}\p{Bidi_Control}]/gu)) {
    if (match[0] !== '\n' && match[0] !== '\t') add(match.index, 'control_character', codePoint(match[0]));
  }
  if (text.length > most) add(most, 'too_long', String(text.length));
  return faults;
}

/** Line and column (from 1) of a letter of the text. */
export function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The text with its places filled in; nothing for a place that is not given. */
export function fillPlaces(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_, name: string) => places[name.trim()] ?? '');
}

const codePoint = (letter: string) => `U+${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
