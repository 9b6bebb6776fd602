import { expect, test } from 'vitest';
import { packRows, unpackRows } from './packed-rows.ts';

const row = (scores: Record<string, number | null>, texts: Record<string, string> = {}) => ({
  agencyCode: '06980101',
  nameTh: 'อบต., ก',
  agencyType: 'tao',
  districtNameTh: null,
  scores,
  texts,
  history: { 2566: null, 2567: 0, 2568: 97.81 },
  change: null,
});
const COLUMNS = ['overall', 'i12'];
const YEARS = [2566, 2567, 2568];

test('rows arrive as they were sent: zero is zero and what is absent is absent', () => {
  const rows = [row({ overall: 0, i12: null }), row({ overall: 97.8, i12: 100 }, { i12: 'ไม่มี' })];
  const packed = packRows(rows, COLUMNS, YEARS);
  expect(unpackRows(JSON.parse(JSON.stringify(packed)), COLUMNS, YEARS)).toEqual(rows);
});

test('a column that a row lacks is absent, and so is every year of a view without any', () => {
  const [back] = unpackRows(packRows([row({ overall: 90 })], COLUMNS, []), COLUMNS, []);
  expect(back?.scores).toEqual({ overall: 90, i12: null });
  expect(back?.history).toEqual({});
});
