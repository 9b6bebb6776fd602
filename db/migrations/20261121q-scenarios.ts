import { type Kysely, sql } from 'kysely';

/** What agencies tried: named sets of moved scores. A deleted one is kept marked, so that it can be brought back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scenario (
      province_code text not null,
      scenario_id text not null,
      agency_code text not null,
      fiscal_year integer not null,
      name text not null check (name <> ''),
      state jsonb not null,
      created_at timestamptz not null default now(),
      created_by_user_id text,
      created_by_office text,
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      version integer not null default 1,
      primary key (province_code, scenario_id),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index scenario_of_agency on scenario (province_code, agency_code, fiscal_year)`.execute(
    db,
  );

  const target = sql.table('scenario');
  const own = sql`province_code = current_setting('app.province_code', true)`;
  const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
    and agency_code = current_setting('app.agency_code', true))`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (${own} and (${isProvince} or ${ownAgency}))`.execute(
    db,
  );
  await sql`create policy may_insert on ${target} for insert with check (${own} and ${ownAgency})`.execute(
    db,
  );
  await sql`create policy may_update on ${target} for update using (${own} and ${ownAgency})
    with check (${own} and ${ownAgency})`.execute(db);
  await sql`create policy may_delete on ${target} for delete using (${own} and ${ownAgency})`.execute(db);
}
