import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const isAgency = sql`current_setting('app.scope', true) = 'agency'`;
const ownAgency = sql`(${isAgency} and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and district_code = current_setting('app.district_code', true))`;

/**
 * The plan an agency makes of its weak items: which items it chose and under which topic, and rows that can be edited,
 * put in order and taken out without being lost. Rows printed in published documents stay as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table plan_row
      add column row_id text not null default gen_random_uuid()::text,
      add column version integer not null default 1,
      add column kind text not null default 'improve' check (kind in ('improve', 'maintain')),
      add column measure_id text,
      add column district_code text,
      add column removed_at timestamptz,
      add column updated_at timestamptz not null default now()`.execute(db);
  await sql`create unique index plan_row_id on plan_row (province_code, fiscal_year, agency_code, row_id)`.execute(
    db,
  );
  // The owner is held to the policies too, and they show it nothing.
  for (const table of ['plan_row', 'agency'])
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    update plan_row r set district_code = a.district_code from agency a
    where a.province_code = r.province_code and a.agency_code = r.agency_code`.execute(db);
  for (const table of ['plan_row', 'agency'])
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);

  await sql`
    create table plan (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      district_code text,
      results_fiscal_year integer not null,
      version integer not null default 0,
      updated_at timestamptz not null default now(),
      updated_by_office text,
      primary key (province_code, fiscal_year, agency_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table plan_item (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      item_code text not null,
      topic_no integer check (topic_no between 1 and 7),
      primary key (province_code, fiscal_year, agency_code, item_code),
      foreign key (province_code, fiscal_year, agency_code) references plan on delete cascade
    )`.execute(db);
  for (const table of ['plan', 'plan_row'])
    await sql`
      create trigger fill_district_code before insert on ${sql.table(table)}
      for each row execute function fill_district_code()`.execute(db);

  await sql`drop policy may_read on plan_row`.execute(db);
  await sql`create policy may_read on plan_row for select using (${own} and (${isProvince} or ${ownAgency} or ${ownDistrict}))`.execute(
    db,
  );
  await protect(db, 'plan', {
    read: sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`,
    write: sql`${own} and (${isProvince} or ${ownAgency})`,
  });
  await protect(db, 'plan_item', {
    read: sql`${own} and (${isProvince} or ${ownAgency})`,
    write: sql`${own} and (${isProvince} or ${ownAgency})`,
  });
  // Standard measures are made for the agencies: an agency finds those in use when it writes its plan.
  await sql`drop policy may_read on measure`.execute(db);
  await sql`create policy may_read on measure for select using (${own}
    and (current_setting('app.scope', true) in ('province', 'district') or (${isAgency} and not is_retired)))`.execute(
    db,
  );
}

async function protect(
  db: Kysely<unknown>,
  table: string,
  rules: { read: RawBuilder<unknown>; write: RawBuilder<unknown> },
): Promise<void> {
  const target = sql.table(table);
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (${rules.read})`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${rules.write})`.execute(db);
  await sql`create policy may_update on ${target} for update using (${rules.write}) with check (${rules.write})`.execute(
    db,
  );
  await sql`create policy may_delete on ${target} for delete using (${rules.write})`.execute(db);
}
