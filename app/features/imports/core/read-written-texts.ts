import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentLine } from './document-lines.ts';
import type { DocumentTextRecord } from './import-record.ts';
import { indicatorOfName } from './indicator-names.ts';
import { withoutPersons } from './person-names.ts';
import type { CellPlace } from './source-file.ts';

/** `ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน…`: the heading under which a report gives its reason. */
const INDICATOR = /^ตัวชี้วัด(?:ที่)?\s*(\d{1,2})(?![\d.])/u;
const MOST_HEADING = 80;

/**
 * The paragraphs that open the rows of an indicator in a report: what stands between the heading that names the indicator
 * and the next heading or table.
 */
export function readReasons(
  lines: readonly DocumentLine[],
  reportTables: ReadonlySet<number>,
): DocumentTextRecord[] {
  const reasons = new Map<number, { lines: string[]; place: CellPlace; table: number }>();
  let open: number | null = null;
  for (const { text, place, table } of lines) {
    const number = text.length > MOST_HEADING ? null : indicatorNamed(text);
    if (number !== null) {
      open = number;
      continue;
    }
    // A short line without an end is a heading of something else.
    if (open === null || !reportTables.has(table) || text.length <= MOST_HEADING) {
      open = null;
      continue;
    }
    const known = reasons.get(open);
    if (known) known.lines.push(withoutPersons(text).text);
    else reasons.set(open, { lines: [withoutPersons(text).text], place, table });
  }
  return [...reasons].map(([number, { lines: paragraphs, place }]) => ({
    kind: 'document_text',
    document: 'progress-report',
    part: `reason.${number}`,
    text: paragraphs.join('\n'),
    place,
  }));
}

function indicatorNamed(text: string): number | null {
  const found = INDICATOR.exec(toArabicDigits(text));
  return found ? Number(found[1]) : (indicatorOfName(text) ?? null);
}
