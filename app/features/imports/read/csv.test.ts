import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { readSource } from './read-source.ts';
import { cellsOf, encode, refusalOf } from './test-files.ts';

const read = (text: string, fileName = 'scores.csv') =>
  readSource({ bytes: encode(text, 'utf-8'), fileName });

test('tells the separator from the rows, not from what is quoted', async () => {
  const file = await read('หน่วยงาน;คะแนน\n"ก, ข, ค";97,81\n"ง; จ";85,00\n');
  expect(file).toMatchObject({ kind: 'csv', encoding: 'utf-8', lines: [] });
  expect(cellsOf(file)).toEqual([
    ['หน่วยงาน', 'คะแนน'],
    ['ก, ข, ค', '97,81'],
    ['ง; จ', '85,00'],
  ]);
});

test('keeps the line a row begins at, through empty lines and line breaks in cells', async () => {
  const file = await read('a,b\r\n"x\r\ny",2\r\n\r\n,\r\n3,4\r"5\n6",7\n8,9');
  expect(file.tables[0]?.rows).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['x\ny', '2'] },
    { row: 6, cells: ['3', '4'] },
    { row: 7, cells: ['5\n6', '7'] },
    { row: 9, cells: ['8', '9'] },
  ]);
});

test('drops columns at the end that nobody filled, and fills up short rows', async () => {
  expect(cellsOf(await read('a,b,,\n1,,,\n,2,,'))).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', '2'],
  ]);
});

test('reads quotes inside a cell, and quotes that never close, as they stand', async () => {
  expect(cellsOf(await read('a,b\nกว้าง 5" ยาว 6",2'))).toEqual([
    ['a', 'b'],
    ['กว้าง 5" ยาว 6"', '2'],
  ]);
  expect(cellsOf(await read('a,b\n"ก,2\nข,3'))).toEqual([
    ['a', 'b'],
    ['"ก', '2'],
    ['ข', '3'],
  ]);
});

test.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16le with mark', 'utf-16be', 'windows-874'] as const)(
  'reads %s',
  async (encoding) => {
    const bytes = encode('หน่วยงาน,คะแนน\nอบต.บ้านสมมุติ,๙๗.๘๑\n', encoding);
    const file = await readSource({ bytes, fileName: 'x.csv' });
    expect(file.encoding).toBe(encoding.replace(' with mark', ''));
    expect(cellsOf(file)).toEqual([
      ['หน่วยงาน', 'คะแนน'],
      ['อบต.บ้านสมมุติ', '๙๗.๘๑'],
    ]);
  },
);

test('a table without a telling name is known by its even rows', async () => {
  expect((await read('ก\tข\n1\t2\n', 'export')).kind).toBe('csv');
  expect((await read('ก,ข\n1,2\n3,4\n', 'export.txt')).kind).toBe('csv');
  expect((await read('ประกาศ, เรื่อง\nมาตรการ\n', 'export.txt')).kind).toBe('text');
});

test('a table with tabs is read with its quoted line breaks and all; anything else as a text', async () => {
  const table = await read('หน่วยงาน\tคะแนน\r\n"อบต.\nสมมุติ"\t97.81\r\n');
  expect(table).toMatchObject({ kind: 'csv', encoding: 'utf-8' });
  expect(cellsOf(table)).toEqual([
    ['หน่วยงาน', 'คะแนน'],
    ['อบต.\nสมมุติ', '97.81'],
  ]);
  const text = await read('คะแนนรวม 97.81\nระดับ ผ่านดี', 'pasted.txt');
  expect(text).toMatchObject({ kind: 'text', tables: [] });
  expect(text.lines.map((line) => line.text)).toEqual(['คะแนนรวม 97.81', 'ระดับ ผ่านดี']);
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks only', ' ,\n , \n', 'empty'],
  ['a web page', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'not_supported'],
  ['too many rows', '1\n'.repeat(LIMITS.rows + 1), 'too_many_rows'],
  ['too many columns', `${'1,'.repeat(LIMITS.columns)}1\n`, 'too_many_rows'],
  ['a row without end', ','.repeat(2_000_000), 'expands_too_much'],
  ['rows of nothing', '"\n"\n'.repeat(2 * LIMITS.rows + 1), 'too_many_rows'],
  ['a size above the limit', 'a'.repeat(LIMITS.fileBytes + 1), 'too_large'],
  ['zero bytes among letters', 'a,b\n\u0000\u0001\u0002,c', 'not_text'],
])('refuses %s', async (_, text, reason) => {
  expect(await refusalOf(() => read(text))).toBe(reason);
});

test.each([
  ['bytes of no encoding', [0x61, 0xfe, 0xff, 0x81, 0x0a]],
  ['a cut picture', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
  ['a document for print', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
])('refuses %s', async (_, bytes) => {
  const reason = await refusalOf(() => readSource({ bytes: Uint8Array.from(bytes), fileName: 'x.csv' }));
  expect(['not_text', 'not_supported']).toContain(reason);
});
