import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
  and agency_code = current_setting('app.agency_code', true))`;
/** The letters of a province are read in every district. */
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and (circular_id is not null or district_code = current_setting('app.district_code', true)))`;

/**
 * Texts that officers write into official documents: reasons, remarks, prefaces. Each stands in one part of one document:
 * of an agency's year (and round), or of a circular.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document_text (
      province_code text not null references province,
      text_id text not null default gen_random_uuid()::text,
      kind text not null,
      agency_code text,
      district_code text,
      circular_id text,
      fiscal_year integer,
      round text check (round in ('6m', '12m')),
      part text not null,
      text text not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text,
      primary key (province_code, text_id),
      unique nulls not distinct (province_code, kind, agency_code, circular_id, fiscal_year, round, part),
      foreign key (province_code, agency_code) references agency,
      foreign key (province_code, circular_id) references circular on delete cascade,
      check ((agency_code is null) <> (circular_id is null))
    )`.execute(db);
  await sql`create index document_text_agency on document_text (province_code, agency_code)`.execute(db);
  await sql`create index document_text_circular on document_text (province_code, circular_id)`.execute(db);
  await sql`
    create trigger fill_district_code before insert on document_text
    for each row execute function fill_district_code()`.execute(db);
  await sql`alter table document_text enable row level security`.execute(db);
  await sql`alter table document_text force row level security`.execute(db);
  const reads = sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`;
  const writes = sql`${own} and (${isProvince} or ${ownAgency})`;
  await sql`create policy may_read on document_text for select using (${reads})`.execute(db);
  await sql`create policy may_insert on document_text for insert with check (${writes})`.execute(db);
  await sql`create policy may_update on document_text for update using (${writes}) with check (${writes})`.execute(
    db,
  );
  await sql`create policy may_delete on document_text for delete using (${writes})`.execute(db);
}
