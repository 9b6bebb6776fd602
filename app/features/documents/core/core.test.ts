import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, checkCodeOf, readCheckCode } from './check-code.ts';
import { cell, type Table } from './model.ts';
import { gridOf, placeRows } from './place-cells.ts';
import { inDigits, officialDate, runsOf } from './typesetting.ts';

describe('typesetting', () => {
  test('turns digits, but not those of addresses', () => {
    expect(inDigits('ปี 2566 ดู https://a.go.th/2566 โทร 02', 'thai')).toBe(
      'ปี ๒๕๖๖ ดู https://a.go.th/2566 โทร ๐๒',
    );
    expect(inDigits('ปี 2566', 'arabic')).toBe('ปี 2566');
    expect(runsOf(['ข้อ ', { text: 'e13', keepsDigits: true }, ' 13'], 'thai').map((run) => run.text)).toEqual(
      ['ข้อ ', 'e13', ' ๑๓'],
    );
  });

  test('writes dates the official way', () => {
    expect(officialDate('2020-06-18')).toBe('18 มิถุนายน 2563');
    expect(officialDate('2023-01-01')).toBe('1 มกราคม 2566');
    expect(officialDate(null)).toBe('');
  });
});

describe('the check code', () => {
  test('is the same for the same content whatever the order of its fields, and another for another', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3 }] })).toBe('{"a":[{"c":3,"d":2}],"b":1}');
    const code = checkCodeOf({ score: '92.69', year: 2562 });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(checkCodeOf({ year: 2562, score: '92.69' })).toBe(code);
    expect(checkCodeOf({ year: 2562, score: '92.70' })).not.toBe(code);
  });

  test('is read back however it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const code = checkCodeOf(content);
        expect(readCheckCode(code)).toBe(code);
        expect(readCheckCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
        expect(readCheckCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
    for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMU', `${checkCodeOf(1)}A`])
      expect(readCheckCode(wrong)).toBeNull();
  });
});

describe('cells that cover several', () => {
  const table: Table = {
    kind: 'table',
    name: 'ตาราง',
    columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
    head: [
      [cell('ก', { rowSpan: 2 }), cell('ข', { colSpan: 2 })],
      [cell('ข1'), cell('ข2')],
    ],
    rows: [
      [cell('1', { rowSpan: 2 }), cell('2'), cell('3')],
      [cell('4'), cell('5')],
      [cell('6'), cell('7'), cell('8\n9')],
    ],
  };

  test('leave the cells below in their columns', () => {
    expect(placeRows(table.head, 3).map((row) => row.map(({ column }) => column))).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(gridOf(table)).toEqual([
      ['ก', 'ข', ''],
      ['', 'ข1', 'ข2'],
      ['1', '2', '3'],
      ['', '4', '5'],
      ['6', '7', '8\n9'],
    ]);
  });
});
