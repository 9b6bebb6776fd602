import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterYear, numberKey, numberText, patternFaults, readRunning, seriesNumber } from './numbering.ts';

const numbering = { pattern: '{{prefix}}/ว {{number}}', prefix: 'สม 0017.5' };

test('a letter is numbered by the pattern of the province', () => {
  expect(numberText(numbering, 12, 2569)).toBe('สม 0017.5/ว 12');
  expect(numberText({ pattern: 'ว {{ number }}/{{year}}', prefix: '' }, 7, 2569)).toBe('ว 7/2569');
  expect(letterYear('2026-01-01')).toBe(2569);
});

test('the running number is read back from what was typed, however it was spaced and in whatever digits', () => {
  expect(readRunning(numbering, 'สม ๐๐๑๗.๕ /ว๑๒', 2569)).toBe(12);
  expect(readRunning(numbering, 'สม 0017.5/ว 12/2', 2569)).toBeNull();
  expect(readRunning(numbering, 'สม 001795/ว 12', 2569)).toBeNull();
  expect(numberKey('สม ๐๐๑๗.๕ /ว ๑๒')).toBe(numberKey('สม 0017.5/ว12'));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.string({ maxLength: 20 }), (running, prefix) => {
      const own = { pattern: numbering.pattern, prefix: prefix.replace(/[{}]/g, '') };
      expect(readRunning(own, numberText(own, running, 2569), 2569)).toBe(running);
    }),
  );
});

test('a number far ahead of the last one does not lead the series on', () => {
  expect([13, 512, 513, null].map((running) => seriesNumber(running, 12))).toEqual([13, 512, null, null]);
  expect(seriesNumber(11089, 0)).toBe(11089);
});

describe('a pattern is refused with the place of its fault', () => {
  test.each([
    ['{{prefix}}/ว {{nubmer}}', [{ kind: 'unknown_place', line: 1, column: 14 }, { kind: 'no_number' }]],
    ['ว {{number', [{ kind: 'unclosed_place', column: 3 }, { kind: 'no_number' }]],
    ['ว {{number}}/{{number}}', [{ kind: 'twice', column: 14, text: '{{number}}' }]],
    ['ว\n{{number}}', [{ kind: 'line_break', line: 1, column: 2 }]],
    ['', [{ kind: 'no_number', line: 1, column: 1 }]],
    [`ว {{number}}${'ก'.repeat(80)}`, [{ kind: 'too_long', column: 81 }]],
  ])('%j', (pattern, faults) => {
    expect(patternFaults(pattern)).toMatchObject(faults);
  });

  test('and one that can be used is not', () => {
    expect(patternFaults(numbering.pattern)).toEqual([]);
  });
});
