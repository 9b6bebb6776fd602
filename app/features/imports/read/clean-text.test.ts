import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell, cleanText } from './clean-text.ts';

test.each([
  ['private shapes of old fonts', 'ป\uf70bาย', 'ป้าย'],
  ['a private vowel and its tone mark', 'ป\uf702\uf713', 'ปี่'],
  ['consonants without their foot', '\uf70f\uf700', 'ญฐ'],
  ['sara am in two pieces', 'จํานวน', 'จำนวน'],
  ['sara am in two pieces around a tone mark', 'นํ้า', 'น้ำ'],
  ['sara am in two pieces after a tone mark', 'น้ํา', 'น้ำ'],
  ['a tone mark after sara am', 'นำ้', 'น้ำ'],
  ['a tone mark before its vowel', 'ท่ีทำการ', 'ที่ทำการ'],
  ['a silent mark before its vowel', 'สิทธ์ิ', 'สิทธิ์'],
  ['sara ae typed as two sara e', 'เเผน', 'แผน'],
  ['characters that cannot be seen', 'คะ\u200bแนน\ufeff', 'คะแนน'],
  ['hard spaces', 'ปี\u00a02566', 'ปี 2566'],
  ['characters that no text may hold', 'ก\u0000ข\u0007', 'กข'],
  ['half of a character', 'ก\ud83d', 'ก\ufffd'],
])('repairs %s', (_, damaged, repaired) => {
  expect(cleanText(damaged)).toBe(repaired);
});

test.each([
  ['a lost character', 'จ\ufffdำนวน'],
  ['blanks inside words', 'งบประ มาณ'],
  ['marks that fit no order', 'ัตว ้ีชวัด'],
  ['two tone marks', 'ก่้า'],
  ['letters of another script', 'พัสดुर'],
])('leaves %s as it stands', (_, text) => {
  expect(cleanText(text)).toBe(text);
});

test('a cell loses the blanks around it, not those inside', () => {
  expect(cleanCell(' \u00a0 ก  ข \r\n ค\t')).toBe('ก  ข \n ค');
});

test('repairing twice changes nothing more', () => {
  const piece = fc.constantFrom(...'กญเแาำํ่้๊๋์ัิีึืฺุู็ \n\r\u0000\u200b\uf70a\uf710\ud83d\ude00a1');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = cleanCell(pieces.join(''));
      expect(cleanCell(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
