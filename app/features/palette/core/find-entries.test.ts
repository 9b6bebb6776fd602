import { expect, test } from 'vitest';
import { type Entry, findEntries } from './find-entries.ts';

const entry = (label: string, code = '', note = ''): Entry => ({
  to: `/${label}`,
  kind: 'agency',
  label,
  note,
  code,
});
const entries = [
  entry('ภาพรวม'),
  entry('องค์การบริหารส่วนตำบลดงจันทร์', '06980101', 'เมือง'),
  entry('เทศบาลตำบลดงจันทร์', '05980102', 'เมือง'),
  entry('E-Service', 'e12', 'ตัวชี้วัด 8'),
];
const labels = (typed: string) => findEntries(entries, typed).map(({ label }) => label);

test('short names, spaces and Thai digits find what they mean', () => {
  expect(labels('อบต ดง จันทร์')).toEqual(['องค์การบริหารส่วนตำบลดงจันทร์']);
  expect(labels('ทต.ดง')).toEqual(['เทศบาลตำบลดงจันทร์']);
  expect(labels('๐๖๙๘')).toEqual(['องค์การบริหารส่วนตำบลดงจันทร์']);
  expect(labels('E12')).toEqual(['E-Service']);
});

test('nothing typed shows the first entries; nothing found is nothing', () => {
  expect(labels('')).toHaveLength(4);
  expect(labels('zzz')).toEqual([]);
});

test('a note finds too, behind names', () => {
  expect(labels('เมือง')).toHaveLength(2);
  expect(labels('ตัวชี้วัด')).toEqual(['E-Service']);
});
