import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  WEEKENDS_ONLY,
  workingDaysBetween,
  workingDayUpTo,
} from './working-days.ts';

/** Songkran 2569 with the weekend around it: Mon 13 to Wed 15 April 2026 closed. */
const songkran = { holidays: new Set(['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-06']) };

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    expect(isWorkingDay(songkran, '2026-04-10')).toBe(true);
    expect(isWorkingDay(songkran, '2026-04-11')).toBe(false);
    expect(isWorkingDay(songkran, '2026-04-14')).toBe(false);
    expect(isWorkingDay(WEEKENDS_ONLY, '2026-04-14')).toBe(true);
  });

  test('are counted on and back over a long holiday', () => {
    expect(addWorkingDays(songkran, '2026-04-10', 1)).toBe('2026-04-16');
    expect(addWorkingDays(songkran, '2026-04-16', -1)).toBe('2026-04-10');
    // 7 back from Monday the 20th: 17, 16, 10, 9, 8, 7, 3.
    expect(addWorkingDays(songkran, '2026-04-20', -7)).toBe('2026-04-03');
    expect(nextWorkingDay(songkran, '2026-04-12')).toBe('2026-04-16');
    expect(previousWorkingDay(songkran, '2026-04-14')).toBe('2026-04-10');
    expect(workingDayUpTo(songkran, '2026-04-14')).toBe('2026-04-10');
    expect(workingDayUpTo(songkran, '2026-04-16')).toBe('2026-04-16');
    expect(addWorkingDays(songkran, '2026-04-12', 0)).toBe('2026-04-12');
  });

  test('cross a leap day and the end of a year', () => {
    expect(addWorkingDays(WEEKENDS_ONLY, '2028-02-28', 1)).toBe('2028-02-29');
    expect(addWorkingDays({ holidays: new Set(['2026-12-31', '2027-01-01']) }, '2026-12-30', 1)).toBe(
      '2027-01-04',
    );
  });

  test('between two dates are the number that leads from one to the other', () => {
    for (let distance = -15; distance <= 15; distance += 1) {
      for (const start of ['2026-04-09', '2026-04-16', '2026-03-31']) {
        const end = addWorkingDays(songkran, start, distance);
        expect(workingDaysBetween(songkran, start, end), `${start} ${distance}`).toBe(distance);
      }
    }
    expect(workingDaysBetween(songkran, '2026-04-10', '2026-04-15')).toBe(0);
  });

  test('are not looked for without end, nor from what is no date', () => {
    const closed = { holidays: new Set<string>() };
    for (let day = Date.UTC(2026, 0, 1), at = 0; at < 500; at += 1)
      closed.holidays.add(new Date(day + at * 86_400_000).toISOString().slice(0, 10));
    expect(() => addWorkingDays(closed, '2026-01-01', 1)).toThrow(RangeError);
    expect(() => addWorkingDays(WEEKENDS_ONLY, '2026-13-01', 1)).toThrow(RangeError);
    expect(() => addWorkingDays(WEEKENDS_ONLY, '2026-01-01', 0.5)).toThrow(RangeError);
  });
});
