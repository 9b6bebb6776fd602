import { expect, test } from 'vitest';
import { latestDailySlot, latestWeeklySlot } from './slots.ts';

const calendar = { holidays: new Set(['2026-04-06', '2026-04-13', '2026-04-14', '2026-04-15']) };
const at = (text: string) => new Date(`${text}+07:00`);

test.each([
  ['2026-04-07T08:29:59', '2026-04-03T08:30:00'],
  ['2026-04-07T08:30:00', '2026-04-07T08:30:00'],
  ['2026-04-07T23:59:59', '2026-04-07T08:30:00'],
  ['2026-04-08T00:00:01', '2026-04-07T08:30:00'],
  // Over Songkran the last working morning was Friday's.
  ['2026-04-15T12:00:00', '2026-04-10T08:30:00'],
])('the daily job of %s was due at %s', (now, slot) => {
  expect(latestDailySlot(at(now), calendar)).toEqual(at(slot));
});

test.each([
  // Monday the 6th is a holiday: the week begins on Tuesday.
  ['2026-04-06T12:00:00', '2026-03-30T08:30:00'],
  ['2026-04-07T08:29:59', '2026-03-30T08:30:00'],
  ['2026-04-07T08:30:00', '2026-04-07T08:30:00'],
  ['2026-04-12T23:00:00', '2026-04-07T08:30:00'],
  ['2026-04-16T09:00:00', '2026-04-16T08:30:00'],
  ['2026-04-20T09:00:00', '2026-04-20T08:30:00'],
])('the weekly job of %s was due at %s', (now, slot) => {
  expect(latestWeeklySlot(at(now), calendar)).toEqual(at(slot));
});

test('a week without a working day has no job of its own', () => {
  const closed = { holidays: new Set(['06', '07', '08', '09', '10'].map((day) => `2026-04-${day}`)) };
  expect(latestWeeklySlot(at('2026-04-11T09:00:00'), closed)).toEqual(at('2026-03-30T08:30:00'));
});
