import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { GIVEN, PLAIN } from '~/lib/sheet-look.ts';

/** Digits a spreadsheet keeps of a number; longer figures stay texts. */
const MOST_DIGITS = 15;

/** Given, and long enough to be broken into lines. */
export const GIVEN_WRAPPED: CellStyle = { ...GIVEN, alignment: { wrapText: true, vertical: 'top' } };
/** To be filled in. */
export const OPEN_SCORE: CellStyle = {
  ...PLAIN,
  numFmt: '0.00######',
  protection: { locked: false },
  alignment: { horizontal: 'right', vertical: 'top' },
};
export const OPEN_COUNT: CellStyle = {
  ...OPEN_SCORE,
  numFmt: '0',
};
export const OPEN_LEVEL: CellStyle = { ...PLAIN, protection: { locked: false } };

/** Locked cells can be looked at, widened and filtered, but not changed; there is no password to lose. */
export const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

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

/** A number of people; a cell may stay empty. */
export function countRule(range: string): DataValidation {
  return {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'จำนวนไม่ถูกต้อง',
    errorMessage: 'จำนวนผู้ตอบต้องเป็นจำนวนเต็มตั้งแต่ 0 ถ้าไม่ทราบให้เว้นว่าง',
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
