import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;

/** Public holidays of the whole country, and what a province has changed in its own calendar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table public_holiday (
      day date primary key,
      name_th text not null,
      name_en text not null,
      kind text not null check (kind in ('fixed', 'moon', 'substitution', 'special')),
      is_verified boolean not null
    )`.execute(db);
  await sql`revoke insert, update, delete on public_holiday from prongsai_app`.execute(db);
  await sql`
    create table calendar_day (
      province_code text not null references province,
      day date not null,
      state text not null check (state in ('holiday', 'working', 'as_country')),
      name_th text,
      name_en text,
      previous jsonb,
      edit_id text not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text,
      primary key (province_code, day),
      check (state <> 'holiday' or length(trim(coalesce(name_th, ''))) > 0)
    )`.execute(db);
  await sql`create index calendar_day_edit on calendar_day (province_code, edit_id)`.execute(db);
  const target = sql.table('calendar_day');
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  // Everyone whose dates are counted by the calendar reads it.
  await sql`create policy may_read on ${target} for select using (${own})`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${own} and ${isProvince})`.execute(
    db,
  );
  await sql`create policy may_update on ${target} for update using (${own} and ${isProvince})
    with check (${own} and ${isProvince})`.execute(db);
  await sql`create policy may_delete on ${target} for delete using (${own} and ${isProvince})`.execute(db);
}
