import { describe, expect, test } from 'vitest';
import { codeRange, codesIn, leadingCode, normaliseCode, readCodes } from './normalise-code.ts';

describe('a code alone in a cell', () => {
  test.each([
    ['๐๔๒', 'o42'],
    ['๐34', 'o34'],
    ['01', 'o1'],
    ['O๑๐', 'o10'],
    ['o34', 'o34'],
    ['๐๑๘', 'o18'],
    ['E๑', 'e1'],
    ['e 13', 'e13'],
    ['i๗', 'i7'],
    ['I๐๗', 'i7'],
    ['(๐๔๒)', 'o42'],
    ['ข้อ e4', 'e4'],
    ['ข้อ ๐2.', 'o2'],
  ])('%s is %s', (printed, code) => expect(normaliseCode(printed)).toBe(code));

  test.each(['', '-', '๑', '14', '97.81', 'E-Service', 'IT', '๐.๕๐', '0.95', 'ไม่มี', 'o', '03300102'])(
    '%s is no code by itself',
    (printed) => expect(normaliseCode(printed)).toBeNull(),
  );

  test.each([
    ['1๔', 'i4'],
    ['1๓๐', 'i30'],
    ['๑', 'i1'],
    ['14', 'i14'],
  ])('%s is %s in an IIT table', (printed, code) => expect(normaliseCode(printed, 'i')).toBe(code));

  test('a bare number belongs to the instrument of its table', () => {
    expect(normaliseCode('๑๒', 'o')).toBe('o12');
    expect(normaliseCode('๙๖.๒๔', 'i')).toBeNull();
  });
});

test('two codes in a cell are two codes', () => {
  expect(readCodes('i๘ , i๙')).toEqual(['i8', 'i9']);
  expect(readCodes('o1 และ ๐2')).toEqual(['o1', 'o2']);
  expect(readCodes('i๘ บุคลากร')).toEqual([]);
});

test('a code before a question keeps the question', () => {
  expect(leadingCode('1๔ บุคลากรในหน่วยงาน', 'i')).toEqual({ code: 'i4', rest: 'บุคลากรในหน่วยงาน' });
  expect(leadingCode('- ๐11 แผนดำเนินงาน')).toEqual({ code: 'o11', rest: 'แผนดำเนินงาน' });
  expect(leadingCode('E-Service')).toBeNull();
});

test('a block of items is a range', () => {
  expect(codeRange('O๑๐-O๑๗ การบริหารงาน')).toEqual({ from: 'o10', to: 'o17', rest: 'การบริหารงาน' });
  expect(codeRange('o1 - 9 ข้อมูล')).toMatchObject({ from: 'o1', to: 'o9' });
  expect(codeRange('e1 เจ้าหน้าที่')).toBeNull();
});

test('codes inside a sentence are found, telephone and letter numbers are not', () => {
  expect(codesIn('ความเสี่ยง (อ้างอิงจาก ๐34) และ (อ้างอิงจาก ๐35) ตามข้อ 01 ข้อ e13 ผ่าน E-Service')).toEqual([
    'o34',
    'o35',
    'o1',
    'e13',
  ]);
  expect(codesIn('โทร.๐-๒๕๘๑-๖๐๓๘ ที่ ปท ๐๐๑๗.๕ /ว ๑๑๐๘๙ เวลา 09.30 น. 08-1234 ร้อยละ 0.5 ปี 2566')).toEqual([]);
});
