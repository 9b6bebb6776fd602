/**
 * Thai shapes that older fonts kept at private code points (U+F700 to U+F71A): marks moved left or down, and two
 * consonants without their foot. In this order they stand for:
 */
const PRIVATE_SHAPES = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';
const FIRST_PRIVATE_SHAPE = 0xf700;

const ONLY_ASCII = /^[\x20-\x7e]*$/;

/** Damages that have exactly one right reading; what could be read in two ways is left as it stands. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  // Invisible characters, and control characters that no text may hold.
  [/[\u200b-\u200f\u2060-\u2064\ufeff]/g, ''],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  [/[\x00-\x08\x0e-\x1f\x7f]/g, ''],
  [/\p{Cs}/gu, '\ufffd'],
  [/[\u00a0\u2007\u202f]/g, ' '],
  [/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'],
  [/เเ/g, 'แ'],
  // A tone mark is typed after the vowel above or below its consonant: `ที่` for `ท่ี`, `สิทธิ์` for `สิทธ์ิ`.
  [/(?<=[ก-ฮ])([่-์])([ัิ-ฺ็])(?![ัิ-ฺ็-์])/g, '$2$1'],
  // Sara am taken apart (`น้ํา`, `นํ้า`, `จํานวน`) or followed by its tone mark (`นำ้`).
  [/ํ([่-๋]?)า/g, '$1ำ'],
  [/(?<=[ก-ฮ])ำ([่-๋])(?![่-๋])/g, '$1ำ'],
];

/**
 * The text with known damage repaired: private shapes of Thai marks, sara am in two pieces, marks in the wrong
 * order, characters that cannot be seen. A lost character (U+FFFD) stays, and no word is guessed.
 */
export function cleanText(text: string): string {
  if (ONLY_ASCII.test(text)) return text;
  const plain = text.replace(/[\uf700-\uf71a]/g, plainShape);
  return REPAIRS.reduce((repaired, [damage, repair]) => repaired.replace(damage, repair), plain);
}

/** A cell's text: repaired, without blanks around it. */
export function cleanCell(text: string): string {
  return cleanText(text).trim();
}

/** A text whose lines all end the same way, without a byte-order mark. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function plainShape(shape: string): string {
  return PRIVATE_SHAPES[shape.charCodeAt(0) - FIRST_PRIVATE_SHAPE] ?? shape;
}
