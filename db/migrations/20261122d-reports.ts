import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
  and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and district_code = current_setting('app.district_code', true))`;

/**
 * Progress reports in depth: a row has a date, an obstacle, evidence and a thread; what was questioned is confirmed with
 * a word; rows of later circulars form supplements with a state of their own; every change is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table compliance_report_row
      add column part_no integer not null default 1 check (part_no >= 1),
      add column version integer not null default 1,
      add column done_on date,
      add column no_evidence_reason text,
      add column obstacle text,
      add column confirmed text,
      add column confirmed_questions text[] not null default '{}',
      add column updated_at timestamptz not null default now()`.execute(db);
  const key = sql`
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      district_code text,
      round text not null`;
  const ofReport = sql`foreign key (province_code, fiscal_year, agency_code, round) references compliance_report`;
  const ofRow = sql`foreign key (province_code, fiscal_year, agency_code, round, row_no) references compliance_report_row`;
  await sql`
    create table report_supplement (
      ${key},
      part_no integer not null check (part_no >= 2),
      version integer not null default 1,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted')),
      prepared_by_office text,
      submitted_at timestamptz,
      reviewed_at timestamptz,
      review_comment text,
      updated_at timestamptz not null default now(),
      primary key (province_code, fiscal_year, agency_code, round, part_no),
      ${ofReport}
    )`.execute(db);
  await sql`
    create table report_evidence (
      ${key},
      row_no integer not null,
      evidence_id text not null,
      file_id text,
      url text,
      label text,
      added_at timestamptz not null default now(),
      added_by_office text,
      removed_at timestamptz,
      removed_by_office text,
      primary key (province_code, fiscal_year, agency_code, round, row_no, evidence_id),
      ${ofRow},
      foreign key (province_code, file_id) references stored_file,
      check ((file_id is null) <> (url is null)),
      check (url is null or url ~ '^https?://')
    )`.execute(db);
  await sql`
    create table report_comment (
      ${key},
      row_no integer not null,
      comment_id text not null,
      is_from_province boolean not null,
      office text,
      body text not null check (length(trim(body)) > 0),
      written_at timestamptz not null default now(),
      resolved_at timestamptz,
      resolved_by_office text,
      primary key (province_code, fiscal_year, agency_code, round, row_no, comment_id),
      ${ofRow}
    )`.execute(db);
  await sql`
    create table report_history (
      ${key},
      entry_no bigint generated always as identity,
      part_no integer not null,
      row_no integer,
      act text not null,
      at timestamptz not null default clock_timestamp(),
      office text,
      role text,
      changes jsonb not null default '{}',
      primary key (province_code, fiscal_year, agency_code, round, entry_no),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  const read = sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`;
  const write = sql`${own} and (${isProvince} or ${ownAgency})`;
  for (const name of ['report_supplement', 'report_evidence', 'report_comment', 'report_history']) {
    const table = sql.table(name);
    await sql`
      create trigger fill_district_code before insert on ${table}
      for each row execute function fill_district_code()`.execute(db);
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`alter table ${table} force row level security`.execute(db);
    await sql`create policy may_read on ${table} for select using (${read})`.execute(db);
    await sql`create policy may_insert on ${table} for insert with check (${write})`.execute(db);
    await sql`create policy may_update on ${table} for update using (${write}) with check (${write})`.execute(
      db,
    );
    // Nothing of a report is ever taken away.
    await sql`revoke delete on ${table} from prongsai_app`.execute(db);
  }
  await sql`revoke update on report_history from prongsai_app`.execute(db);
}
