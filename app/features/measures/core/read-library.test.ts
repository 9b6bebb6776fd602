import { expect, test } from 'vitest';
import { COLUMNS, readSheetLibrary } from './library-sheet.ts';
import { readJsonLibrary } from './read-library.ts';

const measure = {
  key: 'a',
  title: 'คู่มือ',
  steps: ['จัดทำ'],
  responsible: 'สำนักปลัด',
  timeframe: { kind: 'quarter_1', from: null, to: null, text: '' },
  followUp: '',
  topics: [1],
  items: [{ fiscalYear: 2567, item: 'e9' }],
  indicators: [],
  retired: false,
  source: null,
};
const file = (measures: unknown, head: object = {}) =>
  JSON.stringify({
    format: 'prongsai-measure-library',
    formatVersion: 1,
    fiscalYear: 2568,
    measures,
    ...head,
  });

test.each([
  ['{', 'not_json'],
  ['null', 'not_library'],
  ['[]', 'not_library'],
  [file([measure], { format: 'x' }), 'not_library'],
  [file([measure], { fiscalYear: 68 }), 'no_year'],
  [file('x'), 'not_library'],
  [file([]), 'empty'],
  [file(Array.from({ length: 501 }, () => measure)), 'too_many'],
])('%.40s is refused as a whole', (text, refusal) => {
  expect(readJsonLibrary(text)).toEqual({ refusal });
});

test.each([
  [{ title: '' }, 'title', 'required'],
  [{ title: 'ก\nข' }, 'title', 'line_break'],
  [{ steps: [] }, 'steps', 'required'],
  [{ steps: ['ก', 'ก'.repeat(1001)] }, 'steps.1', 'too_long'],
  [{ topics: [8] }, 'topics.0', 'topic'],
  [{ items: [{ fiscalYear: 2567, item: 'z9' }] }, 'items.0.item', 'item'],
  [{ items: [{ fiscalYear: 2024, item: 'e9' }] }, 'items.0.fiscalYear', 'year'],
  [{ timeframe: { ...measure.timeframe, kind: 'soon' } }, 'timeframe.kind', 'timeframe'],
  [{ timeframe: { ...measure.timeframe, from: '2025-02-30' } }, 'timeframe.from', 'day'],
  [{ key: '../x' }, 'key', 'key'],
  [{ retired: 'no' }, 'retired', 'form'],
  [{ province_code: '98' }, '–', 'surplus'],
])('%j is refused with its field and reason, the rest is taken', (wrong, field, reason) => {
  const read = readJsonLibrary(
    file([
      { ...measure, key: 'first' },
      { ...measure, ...wrong },
    ]),
  );
  expect(read).toMatchObject({ measures: [{ row: 1 }] });
  expect('refused' in read && read.refused[0]).toMatchObject({ row: 2, field, reason });
});

test('a key that stands twice is taken once', () => {
  expect(readJsonLibrary(file([measure, measure]))).toMatchObject({
    measures: [{ row: 1 }],
    refused: [{ row: 2, reason: 'key_twice' }],
  });
});

test('nothing that a file may hold makes reading fail', () => {
  const odd: unknown[] = [null, 0, -1, '', 'x', [], {}, [null], { a: 1 }, true, 1e99, '\u0000', '2567 e9'];
  for (const key of Object.keys(measure))
    for (const value of odd) {
      const read = readJsonLibrary(file([{ ...measure, [key]: value }]));
      expect('refusal' in read).toBe(false);
      if ('measures' in read) expect(read.measures.length + read.refused.length).toBeGreaterThan(0);
    }
  for (const value of odd) expect('refusal' in readJsonLibrary(file([value]))).toBe(false);
});

test('a sheet is read by the names in brackets, whatever stands before them and in any order', () => {
  const head = COLUMNS.map((column) => `หัว [${column}]`).reverse();
  const cells: string[] = head.map((name) => (name.includes('[title]') ? 'คู่มือ' : ''));
  const row = (name: string, value: string) => {
    cells[head.findIndex((each) => each.includes(`[${name}]`))] = value;
  };
  row('steps', '๑\nสอง');
  row('responsible', 'กองคลัง');
  row('timeframe', 'ไตรมาส ๒');
  row('topics', '๗, 1');
  row('items', '2567 E9\n๒๕๖๗ o34');
  const rows = [
    { row: 1, cells: ['ปี [fiscalYear]', '๒๕๖๘'] },
    { row: 3, cells: head },
    { row: 5, cells },
  ];
  expect(readSheetLibrary(rows)).toMatchObject({
    fiscalYear: 2568,
    refused: [],
    measures: [
      {
        row: 5,
        measure: {
          key: 'row-5',
          steps: ['๑', 'สอง'],
          topics: [7, 1],
          timeframe: { kind: 'quarter_2' },
          items: [
            { fiscalYear: 2567, item: 'e9' },
            { fiscalYear: 2567, item: 'o34' },
          ],
        },
      },
    ],
  });
  expect(readSheetLibrary(rows.slice(1))).toEqual({ refusal: 'no_year' });
  expect(readSheetLibrary([])).toEqual({ refusal: 'not_library' });
});
