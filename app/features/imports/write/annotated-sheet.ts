import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type Cells, put } from '~/lib/sheet-look.ts';
import type { SourceTable } from '../core/source-file.ts';
import { type Lang, lookOf, type Outcome, type Places, placedRow, rowText } from './outcomes.ts';
import { cellValue } from './sheet-parts.ts';

const WORDS: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, font: { italic: true } };
const OLD = { th: 'ค่าเดิม', en: 'Until now' };
/** A sheet whose rows lie further apart than this is drawn together; its cells keep their order. */
const MOST_EMPTY_ROWS = 10_000;

/** One table of the file where it stood, marked cell by cell, with words behind each row. */
export function annotatedSheet(
  table: SourceTable,
  places: Places,
  lang: Lang,
  name: string,
  isSheet: boolean,
): WriteSheet {
  const cells: Cells = new Map();
  const width = table.rows[0]?.cells.length ?? 0;
  const firstRow = table.rows[0]?.row ?? 1;
  const lastRow = table.rows.at(-1)?.row ?? 1;
  const isSparse = lastRow - table.rows.length > MOST_EMPTY_ROWS;
  table.rows.forEach(({ row, cells: texts }, index) => {
    const at = isSparse ? index : isSheet ? row - 1 : row - firstRow;
    const placed = placedRow(places, table.sheet, row);
    texts.forEach((text, column) => {
      const outcome = placed?.cells.get(column + 1);
      if (text === '' && !outcome) return;
      cells.set(`${at},${column}`, cellOf(text, outcome, lang));
    });
    if (placed) put(cells, at, width + 1, rowText(placed, lang, isSheet), WORDS);
  });
  return {
    name,
    cells,
    columns: [...Array.from({ length: width + 1 }, () => ({ width: 14 })), { width: 80 }],
  };
}

function cellOf(text: string, outcome: Outcome | undefined, lang: Lang) {
  const value = cellValue(text);
  const places = typeof value === 'number' ? (text.split('.')[1] ?? '').length : 0;
  const isKept = outcome === undefined || outcome.action === 'unchanged';
  const plain = typeof value === 'number' && places > 0 ? { numFmt: `0.${'0'.repeat(places)}` } : {};
  const style = isKept ? plain : lookOf(outcome.action, places);
  const isNoted = outcome?.action === 'changed' && outcome.stored !== null;
  return {
    value,
    style,
    ...(isNoted
      ? { comment: { author: 'Prongsai', text: `${OLD[lang]}: ${(outcome.stored ?? '').slice(0, 2000)}` } }
      : {}),
  };
}
