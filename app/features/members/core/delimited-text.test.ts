import { describe, expect, test } from 'vitest';
import { decodeText, splitDelimitedText } from './delimited-text.ts';

describe('cells', () => {
  test('of a table pasted from a spreadsheet', () => {
    expect(splitDelimitedText('หน่วยงาน\tอีเมล\r\nอบต. หนึ่ง\ta@example.go.th\r\n\r\n')).toEqual([
      ['หน่วยงาน', 'อีเมล'],
      ['อบต. หนึ่ง', 'a@example.go.th'],
    ]);
  });

  test('of CSV with quoted commas, quotes and line ends', () => {
    expect(splitDelimitedText('\uFEFFa,"b, ""c""",d\n"two\nlines",,"x"')).toEqual([
      ['a', 'b, "c"', 'd'],
      ['two\nlines', '', 'x'],
    ]);
  });

  test('with semicolons', () => {
    expect(splitDelimitedText('a;b;c\n1,5;2;3')).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ]);
  });

  test('a quote inside a cell is a sign like any other', () => {
    expect(splitDelimitedText('ขนาด 5" ,b')).toEqual([['ขนาด 5"', 'b']]);
  });

  test('of nothing', () => expect(splitDelimitedText(' \n\t\n')).toEqual([]));
});

test('Thai text is read in both code pages', () => {
  expect(decodeText(new TextEncoder().encode('อบต. หนึ่ง'))).toBe('อบต. หนึ่ง');
  expect(decodeText(Uint8Array.from([0xcd, 0xba, 0xb5, 0x2e]))).toBe('อบต.');
});
