import { writeXlsx } from 'hucre/xlsx';
import { type Cells, HEADER, PLAIN, put, SHEET_FONT, TITLE, WRAPPED } from '~/lib/sheet-look.ts';
import { DEMO_LINE } from '../core/typesetting.ts';
import type { Contents } from './core/contents.ts';

type Line = readonly (string | number | null)[];

/** The list of what a job made and, on a sheet of its own, of what was missing and why. */
export async function writeContents(contents: Contents): Promise<Uint8Array> {
  const hasPages = contents.lines.some(({ page }) => page !== null);
  const head = ['ลำดับ', 'หน่วยงาน', 'รหัสตรวจสอบ', ...(hasPages ? ['หน้าใน PDF รวม'] : [])];
  const made = contents.lines.map(({ itemNo, nameTh, checkCode, page }) => [
    itemNo,
    nameTh,
    checkCode,
    ...(hasPages ? [page] : []),
  ]);
  const missing = contents.missing.map(({ itemNo, nameTh, why }) => [itemNo, nameTh, why]);
  const file = await writeXlsx({
    sheets: [
      sheet('สารบัญ', contents, { head, rows: made, widths: [8, 48, 18, 16] }),
      sheet('ไม่มีเอกสาร', contents, {
        head: ['ลำดับ', 'หน่วยงาน', 'เหตุผล'],
        rows: missing,
        widths: [8, 48, 60],
      }),
    ],
    defaultFont: SHEET_FONT,
    properties: { title: contents.title },
  });
  return new Uint8Array(file);
}

function sheet(
  name: string,
  { title, place, isDemo }: Contents,
  { head, rows, widths }: { head: readonly string[]; rows: readonly Line[]; widths: readonly number[] },
) {
  const cells: Cells = new Map();
  const above = [`${title} ${place}`, ...(isDemo ? [DEMO_LINE] : []), `${name} ${rows.length} หน่วยงาน`];
  above.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? TITLE : {});
  });
  const from = above.length + 1;
  head.forEach((text, column) => {
    put(cells, from, column, text, HEADER);
  });
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      put(cells, from + 1 + at, column, value, column === 1 || column === 2 ? WRAPPED : PLAIN);
    });
  });
  return {
    name,
    cells,
    columns: head.map((_, at) => ({ width: widths[at] ?? 16 })),
    freezePane: { rows: from + 1 },
    pageSetup: { paperSize: 'a4' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
