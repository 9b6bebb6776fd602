import * as CalendarRepository from '~/features/calendar/CalendarRepository.server.ts';
import { isWorkingDay, nextWorkingDay } from '~/features/calendar/core/working-days.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { type DueDates, type DueKind, dueDates } from './core/next-due.ts';

/** A due date on which offices are closed, and the working day after it; dates `YYYY-MM-DD`. */
export interface OffDay {
  kind: DueKind;
  on: string;
  next: string;
}

/** The due dates that are no working days by the province's calendar: worth a word, and no fault. */
export async function findOffDays(t: TenantDb, circular: DueDates): Promise<OffDay[]> {
  const calendar = await CalendarRepository.findWorkCalendar(t);
  return dueDates(circular)
    .filter(({ on }) => !isWorkingDay(calendar, on))
    .map(({ kind, on }) => ({ kind, on, next: nextWorkingDay(calendar, on) }));
}
