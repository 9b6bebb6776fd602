import { type Kysely, sql } from 'kysely';

/**
 * Public links of an agency for the disclosure items of a year, and what looks at them found. A look is evidence: it is
 * written once and neither changed nor removed, so the application has no policy to do either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table readiness_link (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      item_code text not null,
      district_code text,
      url text,
      responsible_unit text,
      note text,
      check_asked_at timestamptz,
      is_check_waiting boolean not null default false,
      claim_id text,
      claimed_until timestamptz,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_user_id text,
      updated_by_office text,
      is_demo boolean not null default false,
      primary key (province_code, fiscal_year, agency_code, item_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index readiness_link_waiting on readiness_link (province_code, check_asked_at)
    where is_check_waiting`.execute(db);
  await sql`
    create table readiness_check (
      province_code text not null,
      check_id text not null,
      fiscal_year integer not null,
      agency_code text not null,
      item_code text not null,
      district_code text,
      url text not null,
      checked_at timestamptz not null default now(),
      outcome text not null check (outcome in ('reachable', 'changed', 'moved', 'login_needed', 'broken', 'refused')),
      reason text,
      http_status integer,
      final_url text,
      content_type text,
      file_kind text,
      bytes integer,
      is_partial boolean not null default false,
      sha256 text,
      text_sha256 text,
      title text,
      date_found date,
      date_source text check (date_source in ('header', 'text')),
      chain jsonb not null default '[]',
      is_demo boolean not null default false,
      primary key (province_code, check_id),
      foreign key (province_code, fiscal_year, agency_code, item_code) references readiness_link
    )`.execute(db);
  await sql`create index readiness_check_newest
    on readiness_check (province_code, fiscal_year, agency_code, item_code, checked_at desc)`.execute(db);
  for (const table of ['readiness_link', 'readiness_check']) {
    await sql`
      create trigger fill_district_code before insert on ${sql.table(table)}
      for each row execute function fill_district_code()`.execute(db);
  }

  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
    and agency_code = current_setting('app.agency_code', true))`;
  const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
    and district_code = current_setting('app.district_code', true))`;
  const isQueue = sql`(current_setting('app.scope', true) = 'link_queue' and is_check_waiting)`;
  const read = sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`;
  const write = sql`${own} and (${isProvince} or ${ownAgency})`;
  for (const table of ['readiness_link', 'readiness_check']) {
    const target = sql.table(table);
    await sql`alter table ${target} enable row level security`.execute(db);
    await sql`alter table ${target} force row level security`.execute(db);
    await sql`create policy may_insert on ${target} for insert with check (${write})`.execute(db);
  }
  await sql`create policy may_read on readiness_link for select using ((${read}) or ${isQueue})`.execute(db);
  await sql`create policy may_update on readiness_link for update using (${write}) with check (${write})`.execute(
    db,
  );
  await sql`create policy may_read on readiness_check for select using (${read})`.execute(db);
}
