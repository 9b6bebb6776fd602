import { expect, test } from 'vitest';
import { readText } from './text.ts';

const rowsOf = (text: string) => readText(text).tables.map((table) => table.rows);

/** Measures of an invented agency in the shape such documents are published: a head of two rows, one topic a page. */
const HEAD = 'ประเด็น\tการนำไปปฏิบัติ\t\tผู้รับผิดชอบ\n\tข้อคำถาม\tข้อค้นพบ\t';
const PAGES = [
  `มาตรการของตำบลสมมุติ\nวิเคราะห์ผลปีก่อน\n\n${HEAD}\n(๑) การให้บริการ\te๑ ให้บริการตามขั้นตอน ระดับ ๙๒.๔๕%\tบางรายเห็นว่าช้า\tสำนักปลัด`,
  `มาตรการของตำบลสมมุติ\nวิเคราะห์ผล ปีก่อน\n\n${HEAD.replace('ข้อคำถาม', 'ข้อ คำถาม')}\n(๒) การสื่อสาร\t<p>e๖ ชัดเจน</p> <p>e๙ ใช้ <b>ออนไลน์</b></p>\t\t\n\te๗ ทั่วถึง\t\t`,
];

test('a table goes on over pages that repeat the running head and the head of the table', () => {
  const { tables, lines } = readText(PAGES.join('\n\n'));
  expect(tables).toEqual([
    {
      name: 'วิเคราะห์ผลปีก่อน',
      sheet: '',
      rows: [
        { row: 4, cells: ['ประเด็น', 'การนำไปปฏิบัติ', '', 'ผู้รับผิดชอบ'] },
        { row: 5, cells: ['', 'ข้อคำถาม', 'ข้อค้นพบ', ''] },
        { row: 6, cells: ['(๑) การให้บริการ', 'e๑ ให้บริการตามขั้นตอน ระดับ ๙๒.๔๕%', 'บางรายเห็นว่าช้า', 'สำนักปลัด'] },
        { row: 13, cells: ['(๒) การสื่อสาร', 'e๖ ชัดเจน\ne๙ ใช้ ออนไลน์', '', ''] },
        { row: 14, cells: ['', 'e๗ ทั่วถึง', '', ''] },
      ],
    },
  ]);
  expect(lines.map((line) => line.row)).toEqual([1, 2, 8, 9]);
});

test.each([
  ['an empty line', '\n'],
  ['the end of a page', '\f'],
  ['a page number', '\n- ๕ -\n\f\n'],
  ['a page number of so many', 'หน้า 3/10\n'],
  ['the first word of the next page', '\n/ระดับ...\n\n'],
  ['a line some converters draw', '---\t--\t---\n'],
])('%s does not cut a table', (_, pageBreak) => {
  const text = `ก\tข\tค\n1\t2\t3\n${pageBreak}4\t5\t6\n7\t8\t9\n`;
  expect(rowsOf(text).map((rows) => rows.map((row) => row.cells.join(' ')))).toEqual([
    ['ก ข ค', '1 2 3', '4 5 6', '7 8 9'],
  ]);
});

test('the head of a table may stand alone at the foot of a page', () => {
  expect(rowsOf('ก\tข\n\n1\t2\n3\t4\n')).toHaveLength(1);
});

test('another width, or words between, begin another table', () => {
  const { tables } = readText('ระดับ\nก\tข\n1\t2\n\nก\tข\tค\n1\t2\t3\n\nตารางที่ ๒\n\nก\tข\tค\n4\t5\t6\n');
  expect(tables.map((table) => [table.name, table.rows.length])).toEqual([
    ['ระดับ', 2],
    ['', 2],
    ['ตารางที่ ๒', 2],
  ]);
});

test('the heading is the nearest line above that is no paragraph and no page number', () => {
  const { tables } = readText(`**ตัวชี้วัดที่ ๔**\n\n${'เนื่องจาก'.repeat(40)}\n\n/ต่อ...\nก\tข\n1\t2\n`);
  expect(tables[0]?.name).toBe('ตัวชี้วัดที่ ๔');
});

test('indented paragraphs, lists and single lines with tabs stay lines', () => {
  const text = 'ที่\tสม ๐๐๑๗/ว ๑\n\n\tด้วยจังหวัด\n\tจึงเรียนมา\n\n1.\tตรวจสอบ\n2.\tแจ้งเวียน\n';
  expect(readText(text)).toEqual({
    tables: [],
    lines: [
      { row: 1, text: 'ที่ สม ๐๐๑๗/ว ๑' },
      { row: 3, text: 'ด้วยจังหวัด' },
      { row: 4, text: 'จึงเรียนมา' },
      { row: 6, text: '1. ตรวจสอบ' },
      { row: 7, text: '2. แจ้งเวียน' },
    ],
  });
});

test('keeps words as printed: three asterisks are a footnote, two are bold', () => {
  const { lines } = readText('***หมายเหตุ\n**หัวข้อ\nต่อ**\nA &amp; B < C\r\nจํานวน\ufffd');
  expect(lines.map((line) => line.text)).toEqual(['***หมายเหตุ', 'หัวข้อ', 'ต่อ', 'A & B < C', 'จำนวน\ufffd']);
});

/** Excerpts in the shapes of the other published documents: scores by item over pages, levels, a report in rounds. */
test('scores by item over three pages are one table', () => {
  const head = 'ประเด็นการประเมิน (ภายใน)\tคะแนน ที่ได้';
  const page = (first: number) =>
    `${head}\n1${first} คำถามหนึ่ง\t๙๖.๒๔\n1${first + 1} คำถามสอง\t๙๕.๖๓\n1${first + 2} คำถามสาม\t๙๖.๗๖`;
  const { tables } = readText(`ตารางที่ ๑ ผลการตอบ\n\n${[1, 4, 7].map(page).join('\n\n')}`);
  expect(tables.map((table) => [table.name, table.rows.length])).toEqual([['ตารางที่ ๑ ผลการตอบ', 10]]);
});

test('a grouped table keeps the empty cells of its groups', () => {
  const { tables } = readText('สรุปผล\n\nIIT\t}\tตัวชี้วัดที่ ๑\t๙๗.๘๑ คะแนน\n\t\tตัวชี้วัดที่ ๒\t๙๖.๑๖ คะแนน\n');
  expect(tables[0]?.rows[1]).toEqual({ row: 4, cells: ['', '', 'ตัวชี้วัดที่ ๒', '๙๖.๑๖ คะแนน'] });
});

test('a report in sections has a table a section', () => {
  const head = 'ข้อบกพร่อง\tแนวทาง\tผลการดำเนินการ\t\t\n\t\tอยู่ระหว่าง\tแล้ว\tยังไม่';
  const { tables } = readText(
    `**๑. ด้าน IIT**\n\n${head}\nก\t๑. จัดทำคู่มือ\t\tจัดทำแล้ว\t\n\nข\t๒. แจ้งเวียน\tกำลังทำ\t\t\n\n**๒. ด้าน EIT**\n\n${head}\nค\t๓. ปรับปรุง\t\tแล้ว\t\n`,
  );
  expect(tables.map((table) => [table.name, table.rows.length])).toEqual([
    ['๑. ด้าน IIT', 4],
    ['๒. ด้าน EIT', 3],
  ]);
});
