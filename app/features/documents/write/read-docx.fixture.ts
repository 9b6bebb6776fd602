import { strFromU8, unzipSync } from 'fflate';
import { toArabicDigits } from '~/lib/thai-digits.ts';

/** What a Word file says, read from its XML: tables as rows of cells, and the text outside them. Arabic digits. */
export function readDocx(file: Uint8Array): { tables: string[][][]; text: string } {
  const body = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const tables = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(linesOf),
    ),
  );
  return { tables, text: linesOf(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')) };
}

function linesOf(xml: string): string {
  return (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [])
    .map((each) => [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:br\/>/g)].map((m) => m[1] ?? '\n').join(''))
    .map((each) =>
      toArabicDigits(each.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => LETTERS[name] ?? '')),
    )
    .join('\n');
}

const LETTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
