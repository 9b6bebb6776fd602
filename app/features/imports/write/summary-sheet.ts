import type { WriteSheet } from 'hucre/xlsx';
import { type Cells, put, TITLE } from '~/lib/sheet-look.ts';
import { problemText } from '../core/batch-problems.ts';
import type { StoredRow } from '../ImportRowRepository.server.ts';
import { ACTIONS, type AnnotatedFile, type Lang, LOOKS, lookOf, placeText } from './outcomes.ts';

const TEXTS = {
  th: {
    name: 'สรุปผลการตรวจ',
    title: 'ผลการตรวจไฟล์ก่อนนำเข้า (ยังไม่บันทึก)',
    file: 'ไฟล์',
    year: 'ปีงบประมาณ',
    asFileSays: 'ตามที่ไฟล์ระบุ',
    counts: 'จำนวนรายการ',
    legend: 'ช่องที่มีเครื่องหมายและสีในแผ่นถัดไปคือรายการเหล่านี้ เหตุผลอยู่ท้ายแถว ค่าเดิมอยู่ในหมายเหตุของช่อง',
    problems: 'ข้อสังเกตของทั้งไฟล์',
    none: 'ไม่มี',
  },
  en: {
    name: 'Summary',
    title: 'What an import of this file would do (nothing is stored yet)',
    file: 'File',
    year: 'Fiscal year',
    asFileSays: 'as the file says',
    counts: 'Entries',
    legend:
      'Cells with a sign and colour on the next sheets are these. The reasons stand behind the row, the value until now in the note of the cell.',
    problems: 'About the file as a whole',
    none: 'none',
  },
} as const;

/** File, year, how many entries of each outcome, and the problems of the file as a whole. */
export function summarySheet(rows: readonly StoredRow[], file: AnnotatedFile, lang: Lang): WriteSheet {
  const text = TEXTS[lang];
  const cells: Cells = new Map();
  const years = [...new Set(rows.flatMap((row) => row.fiscalYear ?? []))].sort();
  put(cells, 0, 0, text.title, TITLE);
  put(cells, 2, 0, text.file, {});
  put(cells, 2, 1, file.fileName, {});
  put(cells, 3, 0, text.year, {});
  put(cells, 3, 1, years.join(', ') || (file.fiscalYear ? String(file.fiscalYear) : text.asFileSays), {});
  put(cells, 5, 0, text.counts, { font: { bold: true } });
  ACTIONS.forEach((action, index) => {
    put(cells, 6 + index, 0, `${LOOKS[action].sign} ${LOOKS[action][lang]}`, lookOf(action, 0));
    put(cells, 6 + index, 1, rows.filter((row) => row.action === action).length, {});
  });
  put(cells, 11, 0, text.legend, {});
  put(cells, 13, 0, text.problems, { font: { bold: true } });
  const said = file.problems.map((problem) => {
    const { place } = problem;
    const where = place ? `${place.sheet} ${placeText(place, lang, place.sheet !== '')}: `.trimStart() : '';
    return `${LOOKS[problem.severity === 'error' ? 'refused' : 'changed'].sign} ${where}${problemText(problem, lang)}`;
  });
  (said.length > 0 ? said : [text.none]).forEach((line, index) => {
    put(cells, 14 + index, 0, line, {});
  });
  return { name: text.name, cells, columns: [{ width: 24 }, { width: 40 }] };
}
