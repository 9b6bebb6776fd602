import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const isAgency = sql`current_setting('app.scope', true) = 'agency'`;
const isDistrict = sql`current_setting('app.scope', true) = 'district'`;
const ownAgency = sql`(${isAgency} and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(${isDistrict} and district_code = current_setting('app.district_code', true))`;
const shared = sql`(agency_code is null and is_shared and (${isAgency} or ${isDistrict}))`;

/**
 * Files that people hand in: what they are, whose they are, where their bytes are (by digest, outside the database).
 * A row is never deleted. The province's own (no agency) are seen by agencies only once they are shared.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_file (
      province_code text not null,
      file_id text not null,
      purpose text not null check (purpose in ('circular_enclosure', 'report_evidence', 'logo')),
      agency_code text,
      district_code text,
      owner_id text,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      byte_size integer not null check (byte_size > 0),
      content_type text not null,
      name text not null,
      is_shared boolean not null default false,
      scan text not null default 'off' check (scan in ('off', 'waiting', 'clean', 'infected')),
      uploaded_by_user_id text,
      uploaded_by_office text,
      uploaded_at timestamptz not null default now(),
      removed_at timestamptz,
      removed_by_office text,
      primary key (province_code, file_id),
      foreign key (province_code) references province,
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index stored_file_owner on stored_file (province_code, purpose, owner_id)`.execute(db);
  await sql`
    create trigger fill_district_code before insert on stored_file
    for each row execute function fill_district_code()`.execute(db);
  await sql`alter table stored_file enable row level security`.execute(db);
  await sql`alter table stored_file force row level security`.execute(db);
  const write = sql`${own} and (${isProvince} or ${ownAgency})`;
  await sql`create policy may_read on stored_file for select
    using (${own} and (${isProvince} or ${ownAgency} or ${ownDistrict} or ${shared}))`.execute(db);
  await sql`create policy may_insert on stored_file for insert with check (${write})`.execute(db);
  await sql`create policy may_update on stored_file for update using (${write}) with check (${write})`.execute(
    db,
  );
  await sql`revoke delete on stored_file from prongsai_app`.execute(db);
}
