import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
  and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and district_code = current_setting('app.district_code', true))`;

/**
 * The way of a plan from draft to approval: what was handed in is kept as it was, one edition a submission; rows know
 * when and by whom they are carried out, and which measure of which circular, or which row of last year, they came from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table plan
      add column state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
      add column state_version integer not null default 0,
      add column edition_no integer not null default 0,
      add column has_no_limitations boolean not null default false`.execute(db);
  await sql`
    alter table plan_row
      add column timeframe_kind text check (timeframe_kind in ('quarter_1', 'quarter_2', 'quarter_3', 'quarter_4',
        'every_quarter', 'first_6_months', 'whole_year', 'date_range')),
      add column timeframe_from date,
      add column timeframe_to date,
      add column lead_unit text,
      add column co_units text[] not null default '{}',
      add column circular_id text,
      add column measure_no integer,
      add column measure_version integer,
      add column circular_version integer,
      add column copied_row_id text,
      add column batch_id text,
      add check ((timeframe_kind = 'date_range') = (timeframe_from is not null and timeframe_to is not null)
        or timeframe_kind is null),
      add foreign key (province_code, circular_id, measure_no) references circular_measure`.execute(db);
  await sql`
    create index plan_row_circular on plan_row (province_code, circular_id, measure_no)
      where circular_id is not null`.execute(db);
  await sql`
    alter table limitation
      add column limitation_id text not null default gen_random_uuid()::text,
      add column version integer not null default 1,
      add column copied_limitation_id text,
      add column batch_id text,
      add column removed_at timestamptz,
      add column updated_at timestamptz not null default now()`.execute(db);
  await sql`
    create unique index limitation_id on limitation (province_code, fiscal_year, agency_code, limitation_id)`.execute(
    db,
  );
  await sql`
    create table plan_edition (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      edition_no integer not null check (edition_no > 0),
      district_code text,
      content jsonb not null,
      submitted_at timestamptz not null,
      submitted_by_office text,
      approved_at timestamptz,
      approved_by_office text,
      -- On paper: the day the head signed, and the head's office as written there.
      approved_on_paper date,
      paper_office text,
      returned_at timestamptz,
      returned_by text check (returned_by in ('head', 'province')),
      returned_by_office text,
      return_comment text,
      row_comments jsonb not null default '[]',
      primary key (province_code, fiscal_year, agency_code, edition_no),
      foreign key (province_code, fiscal_year, agency_code) references plan,
      check ((returned_at is null) = (returned_by is null)),
      check (returned_at is null or length(trim(coalesce(return_comment, ''))) > 0),
      check ((approved_on_paper is null) = (paper_office is null)),
      check (approved_on_paper is null or approved_at is not null)
    )`.execute(db);
  await sql`
    create trigger fill_district_code before insert on plan_edition
    for each row execute function fill_district_code()`.execute(db);
  await protect(db, 'plan_edition', {
    read: sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`,
    write: sql`${own} and (${isProvince} or ${ownAgency})`,
  });
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
