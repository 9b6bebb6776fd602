import { writeXlsx } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { type Cells, HEADER, PLAIN, put, SHEET_FONT, TITLE, WRAPPED } from '~/lib/sheet-look.ts';
import type { LibraryFile } from './core/library-file.ts';
import { aboutLines, COLUMNS, toCells } from './core/library-sheet.ts';

const WIDTHS = [24, 36, 60, 28, 22, 12, 12, 24, 36, 10, 14, 14, 8, 20];
const HINTS = ['key', 'steps', 'timeframe', 'dates', 'topics', 'items', 'indicators', 'retired'] as const;

/** The library as a workbook that can be imported again: the measures, and a sheet of hints. */
export async function libraryWorkbook(file: LibraryFile, t: TFunction<'measures'>): Promise<Uint8Array> {
  const cells: Cells = new Map();
  const words = { year: t('year'), province: t('library.province') };
  const about = aboutLines(file, (key) => words[key as 'year']);
  about.forEach((line, row) => {
    line.forEach((value, column) => {
      put(cells, row, column, value ?? null, column === 0 ? TITLE : PLAIN);
    });
  });
  const headRow = about.length + 1;
  COLUMNS.forEach((column, at) => {
    put(cells, headRow, at, `${t(`library.columns.${column}`)} [${column}]`, HEADER);
  });
  file.measures.forEach((measure, at) => {
    toCells(measure, (kind) => t(`timeframes.${kind}` as 'timeframes.whole_year')).forEach((text, column) => {
      put(cells, headRow + 1 + at, column, text || null, WRAPPED);
    });
  });
  const hints: Cells = new Map();
  HINTS.forEach((hint, row) => {
    put(hints, row, 0, hint, TITLE);
    put(hints, row, 1, t(`library.hints.${hint}`), WRAPPED);
  });
  return writeXlsx({
    sheets: [
      {
        name: t('title'),
        cells,
        columns: WIDTHS.map((width) => ({ width })),
        freezePane: { rows: headRow + 1 },
      },
      { name: t('library.hints.title'), cells: hints, columns: [{ width: 14 }, { width: 90 }] },
    ],
    defaultFont: SHEET_FONT,
    properties: { title: t('title') },
  });
}
