import { toArabicDigits } from '~/lib/thai-digits.ts';
import { skeleton, tidy } from './thai-text.ts';

/** Keys of both level scales with their printed names, the longer before those they contain. */
const WORDS: readonly (readonly [key: string, names: readonly string[]])[] = [
  ['excellent', ['ผ่านดีเยี่ยม', 'ดีเยี่ยม', 'Excellent']],
  ['good', ['ผ่านดี', 'Good']],
  ['urgent', ['ต้องปรับปรุงโดยด่วน', 'ปรับปรุงโดยด่วน', 'ต้องปรับปรุงด่วน', 'Needs urgent improvement', 'Urgent']],
  ['improve', ['ต้องปรับปรุง', 'Needs improvement', 'Improve']],
  ['pass', ['ผ่าน', 'ผ่านเกณฑ์', 'Pass', 'Passed']],
];

const LETTER = /^(AA|A|B|C|D|E|F)(?=$|[\s(])/i;

/** The key of a level printed alone in a cell: `A (ผ่าน)` -> A, `ผ่านดี` -> good. */
export function normaliseLevel(text: string): string | null {
  const clean = tidy(text).replace(/^(ระดับ|เกรด|level|grade)\s*:?\s*/i, '');
  const letter = LETTER.exec(clean);
  if (letter) return (letter[1] ?? '').toUpperCase();
  const wanted = skeleton(clean.replace(/\([^()]{0,120}\)\s*$/, ''));
  return WORDS.find(([key, names]) => [key, ...names].some((name) => skeleton(name) === wanted))?.[0] ?? null;
}

const IN_SENTENCE =
  /ระดับ\s*:?\s*(?:(AA|A|B|C|D|E|F)(?![A-Za-z])|(ผ่านดีเยี่ยม|ผ่านดี|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ผ่าน(?!เกณฑ์|การ)))/u;

/** The level a sentence states (`อยู่ในระดับ A (ผ่าน)`), with what is printed. */
export function levelInText(text: string): { level: string; printed: string } | null {
  const found = IN_SENTENCE.exec(toArabicDigits(tidy(text)));
  const printed = found?.[1] ?? found?.[2];
  const level = printed ? normaliseLevel(printed) : null;
  return level && printed ? { level, printed } : null;
}
