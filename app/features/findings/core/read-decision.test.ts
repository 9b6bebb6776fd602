import { describe, expect, test } from 'vitest';
import { DECISIONS } from './ledger.ts';
import { readDecision } from './read-decision.ts';
import { cellAddress, placeWithinFile } from './source-place.ts';

const read = (decision: string, corrected = '', reason = '', allowed = DECISIONS) =>
  readDecision({ decision, corrected, reason }, allowed);

describe('a decision as it was filled in', () => {
  test.each(['87.5', '87.50', '๘๗.๕๐', ' 87.5 '])('a correction to %s', (typed) => {
    expect(read('correct', typed, ' ตรวจกับต้นฉบับ ')).toEqual({
      decision: 'correct',
      corrected: '87.5',
      reason: 'ตรวจกับต้นฉบับ',
    });
  });

  test.each(['', '-', '100.01', '-1', '87,5', '8e1', '87.505', 'NaN'])('no score: %s', (typed) => {
    expect(read('correct', typed, 'เหตุผล')).toBe('corrected');
  });

  test('0 and 100 are scores', () => {
    expect(read('correct', '0', 'ก')).toMatchObject({ corrected: '0' });
    expect(read('correct', '100', 'ก')).toMatchObject({ corrected: '100' });
  });

  test('a correction says why, the others may', () => {
    expect(read('correct', '87.5', '  ')).toBe('reason');
    expect(read('accept_printed', '87.5')).toEqual({
      decision: 'accept_printed',
      corrected: null,
      reason: null,
    });
  });

  test('only what the row allows', () => {
    expect(read('delete')).toBe('decision');
    expect(read('')).toBe('decision');
    expect(readDecision({ decision: 'correct', corrected: '1', reason: 'ก' }, ['ask_agency'])).toBe(
      'decision',
    );
  });
});

test.each([
  [1, 'A7'],
  [26, 'Z7'],
  [27, 'AA7'],
  [702, 'ZZ7'],
  [703, 'AAA7'],
])('column %i is %s', (column, address) => {
  expect(cellAddress(7, column)).toBe(address);
});

test('a cell of a sheet, a field of a line, or the sheet alone', () => {
  const line = (row: number, field: number) => `${row}/${field}`;
  const place = { fileName: 'ita.xlsx', sheet: 'ผล', row: 12, column: 3 };
  expect(placeWithinFile(place, line)).toBe('ผล!C12');
  expect(placeWithinFile({ ...place, sheet: '' }, line)).toBe('12/3');
  expect(placeWithinFile({ ...place, row: null }, line)).toBe('ผล');
});
