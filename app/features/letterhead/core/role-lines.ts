import { placeFaults } from '~/lib/place-text.ts';

export type LinesFault = 'required' | 'too_many' | 'too_long' | 'name' | 'control_character';

const MOST_LINES = 4;
const LONGEST = 150;
/** How persons' names begin; offices that begin likewise (นายก นายอำเภอ นายแพทย์ …) are not meant. */
const NAME = /^\(|^(นางสาว|น\.ส\.|นาง\s|นาย(?!ก|อำเภอ|แพทย์|ทะเบียน|ด่าน|ช่าง|ตรวจ|ท้าย|สัตวแพทย์))/;

/** Lines below a signature: offices alone, one to four. A fault names the line it is in (from 1). */
export function readLines(text: string): { lines: string[] } | { fault: LinesFault; line: number } {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { fault: 'required', line: 1 };
  if (lines.length > MOST_LINES) return { fault: 'too_many', line: MOST_LINES + 1 };
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST) return { fault: 'too_long', line: at + 1 };
    if (NAME.test(line)) return { fault: 'name', line: at + 1 };
    if (placeFaults(line, [], LONGEST).length > 0) return { fault: 'control_character', line: at + 1 };
  }
  return { lines };
}
