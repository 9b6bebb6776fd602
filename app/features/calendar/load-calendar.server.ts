import type { LoaderFunctionArgs } from '@remix-run/node';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { BE_OFFSET, todayInThailand } from '~/lib/fiscal-year.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { type CalendarDay, findAllDays, findYears } from './CalendarRepository.server.ts';
import { calendarSearch } from './calendar-search-params.ts';

/** The calendar of a year for the page and its files. A year outside the calendar is an empty one. */
export async function loadCalendar({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'calendar.read');
  const search = calendarSearch.parse(askedFilters(request));
  const today = todayInThailand();
  const thisYear = Number(today.slice(0, 4)) + BE_OFFSET;
  const year = Math.min(2650, Math.max(2500, search.year ?? thisYear));
  return withTenant(context.db, tenant, async (t) => {
    const gregorian = year - BE_OFFSET;
    const all = await findAllDays(t, { from: `${gregorian}-01-01`, to: `${gregorian}-12-31` });
    const known = await findYears(t);
    const [first, last] = [known?.first ?? gregorian, Math.max(known?.last ?? gregorian, gregorian)];
    return {
      province,
      search,
      year,
      today,
      years: Array.from({ length: last + 1 - first + 1 }, (_, at) => first + at + BE_OFFSET),
      thisYear,
      days: all.filter((day) => isShown(day, search.show)),
      total: all.length,
      unverified: all.filter((day) => isShown(day, 'unverified')).length,
      mayWrite: can(actor, 'calendar.write', province),
    };
  });
}

function isShown(day: CalendarDay, show: 'all' | 'unverified' | 'own'): boolean {
  if (show === 'own') return day.state !== 'as_country';
  return show === 'all' || (day.state === 'as_country' && day.isVerified === false);
}
