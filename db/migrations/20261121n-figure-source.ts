import { type Kysely, sql } from 'kysely';

/**
 * The published documents that an agency's figures were taken from without an import, with what each prints of which
 * figure. A figure that came from a file is traced by `import_row` instead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table figure_source (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      document_key text not null,
      title_th text not null,
      figures jsonb not null,
      primary key (province_code, fiscal_year, agency_code, document_key),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  const isAgency = sql`(current_setting('app.scope', true) = 'agency'
    and agency_code = current_setting('app.agency_code', true))`;
  await sql`alter table figure_source enable row level security`.execute(db);
  await sql`alter table figure_source force row level security`.execute(db);
  await sql`create policy may_read on figure_source for select using (${own} and (${isProvince} or ${isAgency}))`.execute(
    db,
  );
  await sql`create policy may_insert on figure_source for insert with check (${own} and ${isProvince})`.execute(
    db,
  );
  await sql`create policy may_update on figure_source for update using (${own} and ${isProvince})
    with check (${own} and ${isProvince})`.execute(db);
  await sql`create policy may_delete on figure_source for delete using (${own} and ${isProvince})`.execute(
    db,
  );
}
