import { type Kysely, sql } from 'kysely';

/**
 * How many people answered each survey of an agency, where that is known: what the uncertainty of its means rests on.
 * `min_sample` is the number that was asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table respondent_count (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      instrument text not null check (instrument in ('iit', 'eit', 'eit_public', 'eit_survey')),
      district_code text,
      respondents integer not null check (respondents >= 0),
      min_sample integer check (min_sample >= 0),
      primary key (province_code, fiscal_year, agency_code, instrument),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create trigger fill_district_code before insert on respondent_count
    for each row execute function fill_district_code()`.execute(db);

  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  const mayRead = sql`${own} and (${isProvince}
    or (current_setting('app.scope', true) = 'agency' and agency_code = current_setting('app.agency_code', true))
    or (current_setting('app.scope', true) = 'district' and district_code = current_setting('app.district_code', true)))`;
  await sql`alter table respondent_count enable row level security`.execute(db);
  await sql`alter table respondent_count force row level security`.execute(db);
  await sql`create policy may_read on respondent_count for select using (${mayRead})`.execute(db);
  await sql`create policy may_insert on respondent_count for insert with check (${own} and ${isProvince})`.execute(
    db,
  );
  await sql`create policy may_update on respondent_count for update using (${own} and ${isProvince})
    with check (${own} and ${isProvince})`.execute(db);
  await sql`create policy may_delete on respondent_count for delete using (${own} and ${isProvince})`.execute(
    db,
  );
}
