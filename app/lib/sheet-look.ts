import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';

const fill = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const THIN = { style: 'thin' as const, color: { rgb: 'B8C0CC' } };
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

export const TITLE: CellStyle = { font: { bold: true, size: 14 } };
export const HEADER: CellStyle = {
  font: { bold: true },
  fill: fill('DCE6F2'),
  border: BORDER,
  alignment: { wrapText: true, vertical: 'top', horizontal: 'center' },
};
/** Filled in beforehand and not to be changed. */
export const GIVEN: CellStyle = { fill: fill('F2F2F2'), border: BORDER, alignment: { vertical: 'top' } };
/** A cell of a plain table. */
export const PLAIN: CellStyle = { border: BORDER, alignment: { vertical: 'top' } };
export const WRAPPED: CellStyle = { ...PLAIN, alignment: { wrapText: true, vertical: 'top' } };

/** The font of Thai official papers; a machine without it shows its own. */
export const SHEET_FONT = { name: 'TH Sarabun New', size: 14 };

export type Cells = Map<string, Partial<Cell>>;

/** Puts a cell at a place counted from 0. A cell without value keeps its look. */
export function put(cells: Cells, row: number, column: number, value: CellValue, style: CellStyle): void {
  cells.set(`${row},${column}`, { value, style });
}

/** `A1` of a place counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
