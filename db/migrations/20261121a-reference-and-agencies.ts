import { type Kysely, sql } from 'kysely';

/** Reference data that every tenant reads, and the agencies of a province. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table province (
      province_code text primary key check (province_code ~ '^[0-9]{2}$'),
      name_th text not null,
      name_en text not null,
      is_demo boolean not null default false
    )`.execute(db);
  await sql`
    create table district (
      province_code text not null references province,
      district_code text not null,
      name_th text not null,
      name_en text not null,
      primary key (province_code, district_code)
    )`.execute(db);
  await sql`
    create table agency_directory (
      agency_code text primary key,
      province_code text not null references province
    )`.execute(db);
  await sql`
    create table scheme (
      fiscal_year integer primary key check (fiscal_year between 2540 and 2700),
      definition jsonb not null,
      content_hash text generated always as (md5(definition::text)) stored
    )`.execute(db);
  await sql`
    create table measure_stock (
      stock_code text primary key,
      title_th text not null,
      title_en text not null,
      steps_th text[] not null,
      responsible_pattern_th text not null,
      timeframe_kind text not null,
      follow_up_th text not null,
      topic_nos integer[] not null,
      tied_items jsonb not null,
      source text not null
    )`.execute(db);
  await sql`
    create table national_year (
      fiscal_year integer primary key,
      agencies integer,
      average numeric(5,2),
      passed integer,
      verified boolean not null,
      source text not null
    )`.execute(db);
  await sql`
    create table seed_run (
      seed_name text primary key,
      version text not null,
      loaded_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table agency (
      province_code text not null references province,
      agency_code text not null,
      official_code text,
      name_th text not null,
      name_en text,
      agency_type text not null,
      district_code text,
      is_demo boolean not null default false,
      primary key (province_code, agency_code),
      foreign key (province_code, district_code) references district
    )`.execute(db);
  await sql`
    create table agency_identity (
      province_code text not null,
      agency_code text not null,
      valid_from_fiscal_year integer not null,
      valid_to_fiscal_year integer,
      name_th text not null,
      agency_type text not null,
      district_code text,
      primary key (province_code, agency_code, valid_from_fiscal_year),
      foreign key (province_code, agency_code) references agency,
      check (valid_to_fiscal_year is null or valid_to_fiscal_year >= valid_from_fiscal_year)
    )`.execute(db);
  await sql`
    create table regional_unit (
      province_code text not null references province,
      unit_code text not null,
      name_th text not null,
      district_code text,
      closed_on date,
      primary key (province_code, unit_code),
      foreign key (province_code, district_code) references district
    )`.execute(db);
}
