import type { CalendarDayBefore, CalendarDayState } from 'db/tables/reminders.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { WorkCalendar } from './core/working-days.ts';

export type CalendarDay = Awaited<ReturnType<typeof findAllDays>>[number];

/** The days on which the province's offices are closed: the country's, changed by what the province says of its own. */
export async function findWorkCalendar(t: TenantDb): Promise<WorkCalendar> {
  const { rows } = await sql<{ day: string }>`
    select coalesce(c.day, p.day) as day
    from public_holiday p
    full join (select day, state from calendar_day where province_code = ${t.provinceCode}) c on c.day = p.day
    where coalesce(c.state, 'as_country') = 'holiday'
      or (coalesce(c.state, 'as_country') = 'as_country' and p.day is not null)`.execute(t.trx);
  return { holidays: new Set(rows.map(({ day }) => day)) };
}

/** Days of the years (Gregorian dates from … to) that are holidays of the country or were changed by the province. */
export async function findAllDays(t: TenantDb, { from, to }: { from: string; to: string }) {
  const { rows } = await sql<{
    day: string;
    state: CalendarDayState;
    nameTh: string | null;
    nameEn: string | null;
    countryNameTh: string | null;
    countryNameEn: string | null;
    kind: 'fixed' | 'moon' | 'substitution' | 'special' | null;
    isVerified: boolean | null;
    version: number;
    updatedByOffice: string | null;
  }>`
    select coalesce(c.day, p.day) as day, coalesce(c.state, 'as_country') as state, c.name_th as "nameTh",
      c.name_en as "nameEn", p.name_th as "countryNameTh", p.name_en as "countryNameEn", p.kind,
      p.is_verified as "isVerified", coalesce(c.version, 0)::int as version, c.updated_by_office as "updatedByOffice"
    from public_holiday p
    full join (select * from calendar_day where province_code = ${t.provinceCode}) c on c.day = p.day
    where coalesce(c.day, p.day) between ${from}::date and ${to}::date
      and (p.day is not null or c.state <> 'as_country')
    order by 1`.execute(t.trx);
  return rows;
}

/** The first and last year (Gregorian) that the calendar says anything of, or null while it is empty. */
export async function findYears(t: TenantDb): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select extract(year from min(day))::int as first, extract(year from max(day))::int as last from (
      select day from public_holiday
      union all select day from calendar_day where province_code = ${t.provinceCode} and state <> 'as_country'
    ) d`.execute(t.trx);
  const [row] = rows;
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

export interface DayChange extends CalendarDayBefore {
  day: string;
}

/**
 * Says what the day is, if it still has the version that was read (0 = never changed; null = whatever it has); false when
 * somebody was faster. What it was before is kept, so that the act can be taken back.
 */
export async function upsertDay(
  t: TenantDb,
  change: DayChange,
  by: { editId: string; office: string | null; at: Date; version: number | null },
): Promise<boolean> {
  const result = await sql`
    insert into calendar_day (province_code, day, state, name_th, name_en, previous, edit_id, updated_at, updated_by_office)
    select ${t.provinceCode}, ${change.day}::date, ${change.state}, ${change.nameTh}::text, ${change.nameEn}::text,
      '{"state":"as_country","nameTh":null,"nameEn":null}'::jsonb, ${by.editId}, ${by.at.toISOString()}::timestamptz,
      ${by.office}::text
    where ${by.version}::int is null or ${by.version}::int = 0 or exists (
      select from calendar_day where province_code = ${t.provinceCode} and day = ${change.day}::date)
    on conflict (province_code, day) do update
      set state = excluded.state, name_th = excluded.name_th, name_en = excluded.name_en,
        previous = jsonb_build_object('state', calendar_day.state, 'nameTh', calendar_day.name_th,
          'nameEn', calendar_day.name_en),
        edit_id = excluded.edit_id, version = calendar_day.version + 1, updated_at = excluded.updated_at,
        updated_by_office = excluded.updated_by_office
      where ${by.version}::int is null or calendar_day.version = ${by.version}::int`.execute(t.trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** Puts the days of an act back to what they were before it; days changed again since stay. Returns how many. */
export async function restoreEdit(
  t: TenantDb,
  editId: string,
  by: { newEditId: string; office: string | null; at: Date },
): Promise<number> {
  const result = await sql`
    update calendar_day set state = previous->>'state', name_th = previous->>'nameTh', name_en = previous->>'nameEn',
      previous = jsonb_build_object('state', state, 'nameTh', name_th, 'nameEn', name_en),
      edit_id = ${by.newEditId}, version = version + 1, updated_at = ${by.at.toISOString()}::timestamptz,
      updated_by_office = ${by.office}
    where province_code = ${t.provinceCode} and edit_id = ${editId} and previous is not null`.execute(t.trx);
  return Number(result.numAffectedRows ?? 0n);
}
