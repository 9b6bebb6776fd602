import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { tableWorkbook } from './table-workbook.ts';

const parts = {
  title: 'อันดับ [ปี/2566]: ตารางที่มีชื่อยาวเกินกว่าที่โปรแกรมรับได้',
  about: [
    ['จังหวัด', 'สมมติ', 'ข้อมูลสมมติ'],
    ['ประเภท', 'ทั้งหมด'],
  ],
  head: ['ชื่อ', 'คะแนน', 'อันดับ'],
  rows: [
    ['อบต. ก', 92.5, 1],
    ['=1+1', null, 2],
  ],
};

test('the workbook holds the filters, the head and every cell; an absent score is empty, a text never a formula', async () => {
  const book = await readXlsx(await tableWorkbook(parts));
  const [sheet] = book.sheets;
  expect(sheet?.rows.slice(0, 6).map((row) => [...row])).toEqual([
    ['จังหวัด', 'สมมติ', 'ข้อมูลสมมติ'],
    ['ประเภท', 'ทั้งหมด', null],
    [null, null, null],
    ['ชื่อ', 'คะแนน', 'อันดับ'],
    ['อบต. ก', 92.5, 1],
    ['=1+1', null, 2],
  ]);
  expect(sheet?.name.length).toBeLessThanOrEqual(31);
  expect(sheet?.name).not.toMatch(/[[\]:/]/);
  expect(sheet?.cells?.get('5,0')?.formula).toBeUndefined();
});

test('the head stays in view, repeats on paper and filters the rows below it', async () => {
  const [sheet] = (await readXlsx(await tableWorkbook(parts))).sheets;
  expect(sheet?.freezePane).toMatchObject({ rows: 4 });
  expect(sheet?.autoFilter?.range).toBe('A4:C6');
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$4:$4' });
});

test('a table without rows is still a workbook that says so', async () => {
  const [sheet] = (await readXlsx(await tableWorkbook({ ...parts, rows: [] }))).sheets;
  expect(sheet?.rows.at(-1)).toEqual(['ชื่อ', 'คะแนน', 'อันดับ']);
});
