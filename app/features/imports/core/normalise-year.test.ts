import { expect, test } from 'vitest';
import { datesIn, normaliseDate, normaliseYear, yearsIn } from './normalise-year.ts';

test.each([
  ['ปีงบประมาณ พ.ศ. ๒๕๖๖', 2566],
  ['ปี 2566', 2566],
  ['ปี พ.ศ.2566', 2566],
  ['ประจำปี พ.ศ. ๒๕๖๗', 2567],
  ['คะแนน ITA (ปี 2563)', 2563],
  ['FY2023', 2566],
  ['2023', 2566],
  ['Year=2020', 2563],
  ['ค.ศ. 2020', 2563],
  ['ปี ๖๗', 2567],
  ['2566', 2566],
  ['2566.0', 2566],
])('%s is %i', (printed, year) => expect(normaliseYear(printed)).toBe(year));

test.each(['', '97.81', '66', 'ปี 1200', 'ปี', '๑ ตุลาคม', '1234'])('%s names no year', (printed) =>
  expect(normaliseYear(printed)).toBeNull(),
);

test('every year of a sentence, in order', () =>
  expect(yearsIn('ผลการประเมิน ประจำปี พ.ศ. ๒๕๖๖ และมาตรการ ประจำปี พ.ศ. ๒๕๖๗')).toEqual([2566, 2567]));

test('dates, also with a two-digit year', () => {
  expect(datesIn('๑ ตุลาคม ๖๖ - ๓๐ กันยายน ๒๕๖๗')).toEqual(['2023-10-01', '2024-09-30']);
  expect(normaliseDate('วันที่ ๑๘ มิถุนายน ๒๕๖๓')).toBe('2020-06-18');
  expect(normaliseDate('5 ม.ค. 67')).toBe('2024-01-05');
  expect(normaliseDate('18/06/2563')).toBe('2020-06-18');
  expect(normaliseDate('2020-06-18')).toBe('2020-06-18');
  expect(normaliseDate('18 June 2020')).toBe('2020-06-18');
  expect(normaliseDate('31 กุมภาพันธ์ 2566')).toBeNull();
});
