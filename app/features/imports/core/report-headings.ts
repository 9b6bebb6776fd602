import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentLine } from './document-lines.ts';
import type { Grid } from './grid.ts';
import { indicatorOfName } from './indicator-names.ts';

/** The indicator named by the last heading between the table above and this one; null where there is no such heading. */
export function reportIndicator(grid: Grid, lines: readonly DocumentLine[]): number | null {
  const headings = [...lines.filter(({ table }) => table === grid.tableNo).map(({ text }) => text)];
  const numbers = headings.flatMap((text) => {
    if (text.length > 80) return [];
    const found = /^ตัวชี้วัด(?:ที่)?\s*(\d{1,2})(?![\d.])/u.exec(toArabicDigits(text));
    return found ? [Number(found[1])] : (indicatorOfName(text) ?? []);
  });
  return numbers.at(-1) ?? null;
}
