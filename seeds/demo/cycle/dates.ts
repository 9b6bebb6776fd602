const DAY_MS = 86_400_000;

/** The day up to which the invented offices have worked; nothing they did is dated later. */
export const AS_OF = '2026-11-20';

/** The calendar date (Gregorian, `YYYY-MM-DD`) so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The working day on or after the date; weekends only, public holidays are not known here. */
export function workingDay(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** A moment in office hours of that day, in Thailand; `minutes` after half past eight. */
export function momentOn(date: string, minutes: number): string {
  const [hours, rest] = [8 + Math.floor((minutes + 30) / 60), (minutes + 30) % 60];
  return `${date}T${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}:00+07:00`;
}
