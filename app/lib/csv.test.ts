import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('quotes, line ends and empty cells', () => {
  expect(
    toCsv([
      ['ชื่อ', 'คะแนน'],
      ['อบต. "ก", ข', 97.81],
      [null, undefined],
    ]),
  ).toBe('\ufeffชื่อ,คะแนน\r\n"อบต. ""ก"", ข",97.81\r\n,\r\n');
});

test('a text that would run as a formula is defused; a negative number is a number', () => {
  expect(toCsv([['=1+1', '-2+3', -0.35]])).toBe("\ufeff'=1+1,'-2+3,-0.35\r\n");
});
