const DAY_MS = 86_400_000;

/**
 * Days on which offices are closed besides Saturdays and Sundays, as dates `YYYY-MM-DD` in Thailand. Dates are days of
 * the calendar, not moments: nothing here depends on the time zone of the machine.
 */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>;
}

/** Saturdays and Sundays alone. */
export const WEEKENDS_ONLY: WorkCalendar = { holidays: new Set() };

/** The date so many days of the calendar later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: string): number {
  return new Date(midnight(day)).getUTCDay();
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) % 6 === 0;
}

export function isWorkingDay(calendar: WorkCalendar, day: string): boolean {
  return !isWeekend(day) && !calendar.holidays.has(day);
}

/** The last working day before the date. */
export function previousWorkingDay(calendar: WorkCalendar, day: string): string {
  return addWorkingDays(calendar, day, -1);
}

/** The first working day after the date. */
export function nextWorkingDay(calendar: WorkCalendar, day: string): string {
  return addWorkingDays(calendar, day, 1);
}

/** The date itself where it is a working day, else the last one before it. */
export function workingDayUpTo(calendar: WorkCalendar, day: string): string {
  return isWorkingDay(calendar, day) ? day : previousWorkingDay(calendar, day);
}

/**
 * The date so many working days later (earlier for a negative number); the date itself is not counted. 0 gives the date.
 * @throws {RangeError} for a number that is not whole, or a calendar without working days
 */
export function addWorkingDays(calendar: WorkCalendar, day: string, days: number): string {
  if (!Number.isInteger(days)) throw new RangeError(`Not a number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  let at = day;
  let idle = 0;
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) {
      left -= 1;
      idle = 0;
    } else {
      idle += 1;
      if (idle > 366) throw new RangeError('The calendar has no working day for a year.');
    }
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative where `to` is earlier: `addWorkingDays` turned round. */
export function workingDaysBetween(calendar: WorkCalendar, from: string, to: string): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  // Going back, the earlier day counts and the later one does not.
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const isStart = day === (sign === 1 ? first : last);
    if (!isStart && isWorkingDay(calendar, day)) count += 1;
  }
  return count === 0 ? 0 : sign * count;
}

function midnight(day: string): number {
  const moment = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(moment)) throw new RangeError(`Not a date: ${day}`);
  return moment;
}
