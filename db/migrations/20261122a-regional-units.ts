import { type Kysely, sql } from 'kysely';

/**
 * Regional units (provincial and district offices) become bodies among the others, so that they have accounts, receive
 * circulars and report; `is_scored` keeps them out of everything that is about results. A result of one is refused.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agency
      add column is_scored boolean not null generated always as (agency_type <> 'regional_unit') stored,
      add column closed_on date,
      add check (closed_on is null or agency_type = 'regional_unit')`.execute(db);
  await sql`
    alter table agency_year add constraint agency_year_scored check (agency_type <> 'regional_unit') not valid`.execute(
    db,
  );
  // The owner is held to the policies too, and they show it nothing.
  for (const table of ['agency', 'regional_unit'])
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    insert into agency (province_code, agency_code, name_th, agency_type, district_code, closed_on)
    select province_code, unit_code, name_th, 'regional_unit', district_code, closed_on from regional_unit
    on conflict do nothing`.execute(db);
  await sql`
    insert into agency_directory (agency_code, province_code) select unit_code, province_code from regional_unit
    on conflict do nothing`.execute(db);
  await sql`alter table agency force row level security`.execute(db);
  await sql`drop table regional_unit`.execute(db);
}
