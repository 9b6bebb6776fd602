import { expect, test } from 'vitest';
import { undoUntil, whyNoUndo } from './acceptance.ts';

const reviewedAt = new Date('2025-04-01T03:00:00Z');
const inWeek = new Date('2025-04-08T03:00:00Z');
const half = { round: '6m', reviewedAt } as const;

test('an acceptance can be taken back for seven days to the moment', () => {
  expect(undoUntil(reviewedAt)).toEqual(inWeek);
  expect(whyNoUndo(half, { at: inWeek, isYearReported: false })).toBeNull();
  const later = new Date(inWeek.getTime() + 1);
  expect(whyNoUndo(half, { at: later, isYearReported: false })).toBe('too_late');
});

test('a half-year report stays accepted once the year was reported on top of it', () => {
  expect(whyNoUndo(half, { at: reviewedAt, isYearReported: true })).toBe('built_on');
  expect(whyNoUndo({ ...half, round: '12m' }, { at: reviewedAt, isYearReported: true })).toBeNull();
});

test('what nobody knows the day of is not taken back', () => {
  expect(undoUntil(null)).toBeNull();
  expect(whyNoUndo({ ...half, reviewedAt: null }, { at: inWeek, isYearReported: false })).toBe('too_late');
});
