import type { DocumentLine } from './document-lines.ts';
import type { LimitationRecord } from './import-record.ts';
import { numberAhead, withoutMarker } from './lists.ts';

const HEADING = /^(?:[\d๐-๙]+\s*[.)]\s*|[-–•]\s*)?ข้อจำกัด/u;

/** Numbered limitations under their heading. */
export function readLimitationLines(lines: readonly DocumentLine[]): LimitationRecord[] {
  const records: LimitationRecord[] = [];
  let section: number | null = null;
  let next = 1;
  for (const { text, place, table } of lines) {
    if (HEADING.test(text) && text.length <= 200) {
      section = table;
      next = 1;
      continue;
    }
    if (section !== table) continue;
    const isEntry = numberAhead(text) === next || /^[-–•]\s/u.test(text);
    if (isEntry) {
      records.push({ kind: 'limitation', text: withoutMarker(text), place });
      next += 1;
    } else section = null;
  }
  return records;
}
