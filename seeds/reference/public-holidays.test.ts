import { expect, test } from 'vitest';
import { HOLIDAY_YEARS, publicHolidays } from './public-holidays.ts';

const onDay = (day: string) => publicHolidays.find((holiday) => holiday.day === day);

test('each year has its fourteen fixed days, and each day stands once', () => {
  expect(new Set(publicHolidays.map(({ day }) => day)).size).toBe(publicHolidays.length);
  for (const year of HOLIDAY_YEARS) {
    const fixed = publicHolidays.filter(
      ({ day, kind }) => day.startsWith(`${year - 543}-`) && kind === 'fixed',
    );
    expect(fixed).toHaveLength(14);
    expect(fixed.every(({ isVerified }) => isVerified)).toBe(true);
  }
});

test('only fixed days count as verified', () => {
  expect(publicHolidays.filter(({ kind, isVerified }) => isVerified !== (kind === 'fixed'))).toEqual([]);
});

test('a lost day is given back once, on the next working day', () => {
  // Songkran 2567 fell on Saturday, Sunday and Monday; New Year’s Eve 2566 on a Sunday before New Year’s Day.
  expect(onDay('2024-04-16')?.kind).toBe('substitution');
  expect(onDay('2024-04-17')).toBeUndefined();
  expect(onDay('2024-01-02')?.kind).toBe('substitution');
  expect(onDay('2024-01-03')).toBeUndefined();
  // Asalha Bucha and Lent 2567 on Saturday and Sunday: one day.
  expect(onDay('2024-07-22')?.kind).toBe('substitution');
  expect(onDay('2024-07-23')).toBeUndefined();
  expect(onDay('2026-06-01')?.kind).toBe('substitution');
});

test('a day that is two holidays carries both names', () => {
  expect(onDay('2023-06-03')?.nameEn).toContain('Queen');
  expect(onDay('2023-06-03')?.nameEn).toContain('Visakha');
});

test('no day in lieu falls on a weekend or on another holiday', () => {
  for (const { day, kind } of publicHolidays)
    if (kind === 'substitution') expect(new Date(`${day}T00:00:00Z`).getUTCDay() % 6, day).not.toBe(0);
});
