import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { BE_OFFSET } from '~/lib/fiscal-year.ts';
import { CALENDAR_HEAD } from './core/calendar-table.ts';
import { loadCalendar } from './load-calendar.server.ts';

/** `/provinces/:code/calendar.csv` and `.xlsx`: a form that can be read in again. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, year, days } = await loadCalendar(args);
  return sendTable(args, {
    province,
    subject: 'calendar',
    title: String(year),
    fiscalYear: null,
    filter: { ...search, year },
    about: [],
    head: CALENDAR_HEAD,
    rows: days.map((day) => [
      day.day,
      beDate(day.day),
      day.state === 'working' ? 'working' : 'holiday',
      day.nameTh ?? day.countryNameTh,
      day.nameTh ? day.nameEn : (day.nameEn ?? day.countryNameEn),
      day.kind ?? 'own',
      day.state !== 'as_country' || day.isVerified ? 'yes' : 'no',
    ]),
  });
}

function beDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${(year ?? 0) + BE_OFFSET}`;
}
