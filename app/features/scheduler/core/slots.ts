import {
  addDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
  weekdayOf,
} from '~/features/calendar/core/working-days.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';

/** Offices open at half past eight; Thailand knows no summer time. */
const OPENING = 'T08:30:00+07:00';

/** The moment at which offices open on the date `YYYY-MM-DD`. */
export function openingOf(day: string): Date {
  return new Date(`${day}${OPENING}`);
}

/** The last opening of a working day that has come; this is when daily jobs are due. */
export function latestDailySlot(now: Date, calendar: WorkCalendar): Date {
  const today = todayInThailand(now);
  const isOpen = isWorkingDay(calendar, today) && openingOf(today) <= now;
  return openingOf(isOpen ? today : previousWorkingDay(calendar, today));
}

/** The last opening of the first working day of a week (Monday, or the day after holidays) that has come. */
export function latestWeeklySlot(now: Date, calendar: WorkCalendar): Date {
  const today = todayInThailand(now);
  let sunday = addDays(today, -weekdayOf(today));
  for (;;) {
    const first = nextWorkingDay(calendar, sunday);
    if (first < addDays(sunday, 6) && openingOf(first) <= now) return openingOf(first);
    sunday = addDays(sunday, -7);
  }
}
