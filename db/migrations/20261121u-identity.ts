import { type Kysely, sql } from 'kysely';

/**
 * Which bodies came of which: merged into one, or split. The rows of the bodies themselves stay as they were. The
 * bodies get a version, so that two officers do not change the same one unseen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency add column version integer not null default 1`.execute(db);
  await sql`
    create table agency_succession (
      province_code text not null,
      predecessor_code text not null,
      successor_code text not null,
      from_fiscal_year integer not null check (from_fiscal_year between 2540 and 2700),
      kind text not null check (kind in ('merged', 'split')),
      primary key (province_code, predecessor_code, successor_code),
      foreign key (province_code, predecessor_code) references agency,
      foreign key (province_code, successor_code) references agency,
      check (predecessor_code <> successor_code)
    )`.execute(db);
  await sql`create index agency_succession_successor on agency_succession (province_code, successor_code)`.execute(
    db,
  );

  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
    and (predecessor_code = current_setting('app.agency_code', true)
      or successor_code = current_setting('app.agency_code', true)))`;
  const write = sql`${own} and ${isProvince}`;
  await sql`alter table agency_succession enable row level security`.execute(db);
  await sql`alter table agency_succession force row level security`.execute(db);
  await sql`create policy may_read on agency_succession for select using (${own} and (${isProvince} or ${ownAgency}))`.execute(
    db,
  );
  await sql`create policy may_insert on agency_succession for insert with check (${write})`.execute(db);
  await sql`create policy may_update on agency_succession for update using (${write}) with check (${write})`.execute(
    db,
  );
  await sql`create policy may_delete on agency_succession for delete using (${write})`.execute(db);
}
