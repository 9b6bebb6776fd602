import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** Digits a spreadsheet keeps of a number; longer figures stay texts. */
const MOST_DIGITS = 15;

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
export const GIVEN_WRAPPED: CellStyle = { ...GIVEN, alignment: { wrapText: true, vertical: 'top' } };
/** To be filled in. */
export const OPEN_SCORE: CellStyle = {
  numFmt: '0.00######',
  border: BORDER,
  protection: { locked: false },
  alignment: { horizontal: 'right', vertical: 'top' },
};
export const OPEN_LEVEL: CellStyle = { border: BORDER, protection: { locked: false } };

/** Locked cells can be looked at, widened and filtered, but not changed; there is no password to lose. */
export const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

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

/** A figure as the number a spreadsheet can reckon with, where it holds it exactly. */
export function cellValue(text: string): CellValue {
  const isNumber = /^\d{1,3}(\.\d+)?$/.test(text) && text.replace('.', '').length <= MOST_DIGITS;
  return isNumber ? Number(text) : text;
}

/** Scores between 0 and 100; a cell may stay empty. */
export function scoreRule(range: string): DataValidation {
  return {
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: '100',
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'คะแนนไม่ถูกต้อง',
    errorMessage: 'คะแนนต้องเป็นตัวเลข 0 ถึง 100 (ไม่ถ่วงน้ำหนัก) ถ้าไม่ทราบให้เว้นว่าง',
  };
}

/** One of the levels of the year. */
export function levelRule(scheme: Scheme, range: string): DataValidation {
  return {
    type: 'list',
    values: scheme.levelScale.levels.map(({ name }) => name.th),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'ระดับไม่ถูกต้อง',
    errorMessage: 'กรุณาเลือกระดับจากรายการ ถ้าไม่ทราบให้เว้นว่าง',
  };
}
