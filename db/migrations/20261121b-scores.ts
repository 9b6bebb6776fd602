import { type Kysely, sql } from 'kysely';

/**
 * Scores. numeric(12,8) keeps unrounded means beside printed two-place figures; a printed figure stays exact.
 * The wide agency-year row and the published aggregates are what pages read; items are read for one agency.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The built-in percentile_cont works in binary floats; this one stays decimal and is the same on every server.
  await sql`
    create function decimal_quantile(sorted numeric[], share numeric) returns numeric
    language sql immutable parallel safe as $$
      select sorted[floor(place)::int + 1]
        + (place - floor(place)) * (sorted[ceil(place)::int + 1] - sorted[floor(place)::int + 1])
      from (select (cardinality(sorted) - 1) * share as place) p
    $$`.execute(db);
  await sql`
    create table agency_year (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      agency_type text not null,
      district_code text,
      name_th text not null,
      is_demo boolean not null default false,
      overall numeric(12,8),
      level text,
      level_order integer,
      level_is_published boolean not null default false,
      passed boolean,
      iit numeric(12,8),
      eit numeric(12,8),
      eit_public numeric(12,8),
      eit_survey numeric(12,8),
      oit numeric(12,8),
      ind_1 numeric(12,8),
      ind_2 numeric(12,8),
      ind_3 numeric(12,8),
      ind_4 numeric(12,8),
      ind_5 numeric(12,8),
      ind_6 numeric(12,8),
      ind_7 numeric(12,8),
      ind_8 numeric(12,8),
      ind_9 numeric(12,8),
      ind_10 numeric(12,8),
      finding_count integer not null default 0,
      is_published boolean not null default false,
      rank_in_province integer,
      rank_in_district integer,
      rank_in_type_province integer,
      rank_in_type_national integer,
      rank_national integer,
      change numeric(12,8),
      rank_change integer,
      primary key (province_code, fiscal_year, agency_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index agency_year_overall on agency_year (province_code, fiscal_year, overall desc nulls last)`.execute(
    db,
  );
  await sql`create index agency_year_trend on agency_year (province_code, agency_code, fiscal_year)`.execute(
    db,
  );
  await sql`create index agency_year_national on agency_year (fiscal_year, rank_national, province_code, agency_code)`.execute(
    db,
  );
  await sql`create index agency_year_type on agency_year (fiscal_year, agency_type, overall)`.execute(db);
  await sql`
    create table item_score (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      item_code text not null,
      score numeric(12,8),
      source_text text,
      is_published boolean not null default false,
      primary key (province_code, fiscal_year, agency_code, item_code),
      foreign key (province_code, fiscal_year, agency_code) references agency_year on delete cascade,
      check (score is not null or source_text is not null)
    )`.execute(db);
  await sql`
    create table node_score (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      node text not null,
      published numeric(12,8),
      computed numeric(12,8),
      is_published boolean not null default false,
      primary key (province_code, fiscal_year, agency_code, node),
      foreign key (province_code, fiscal_year, agency_code) references agency_year on delete cascade
    )`.execute(db);
  await sql`
    create table finding (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      finding_no integer not null,
      kind text not null,
      node text not null,
      published text,
      computed text,
      required text,
      difference text,
      detail jsonb not null,
      is_published boolean not null default false,
      primary key (province_code, fiscal_year, agency_code, finding_no),
      foreign key (province_code, fiscal_year, agency_code) references agency_year on delete cascade
    )`.execute(db);
  await sql`
    create table published_rank (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      scope text not null,
      rank integer not null check (rank > 0),
      out_of integer,
      is_published boolean not null default false,
      primary key (province_code, fiscal_year, agency_code, scope),
      foreign key (province_code, fiscal_year, agency_code) references agency_year on delete cascade
    )`.execute(db);
  await sql`
    create table publication (
      province_code text not null references province,
      fiscal_year integer not null,
      published_at timestamptz,
      published_by_user_id text,
      data_version bigint not null default 0,
      primary key (province_code, fiscal_year)
    )`.execute(db);
  await sql`
    create table evaluator_comment (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      comment_no integer not null,
      instrument text not null,
      part integer,
      indicator_number integer,
      item_code text,
      finding text not null,
      recommendation text,
      cited_items text[] not null,
      primary key (province_code, fiscal_year, agency_code, comment_no),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table failed_item (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      item_code text not null,
      reason text not null,
      appeal_outcome text,
      primary key (province_code, fiscal_year, agency_code, item_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table development_point (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      point_no integer not null,
      indicator_number integer,
      item_code text,
      score numeric(12,8),
      item_text text not null,
      points text not null,
      primary key (province_code, fiscal_year, agency_code, point_no),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table province_year (
      province_code text not null references province,
      fiscal_year integer not null,
      is_demo boolean not null,
      agencies integer not null,
      assessed integer not null,
      mean numeric(12,8),
      median numeric(12,8),
      min numeric(12,8),
      max numeric(12,8),
      passed integer not null,
      levels jsonb not null,
      iit numeric(12,8),
      eit numeric(12,8),
      oit numeric(12,8),
      ind_1 numeric(12,8),
      ind_2 numeric(12,8),
      ind_3 numeric(12,8),
      ind_4 numeric(12,8),
      ind_5 numeric(12,8),
      ind_6 numeric(12,8),
      ind_7 numeric(12,8),
      ind_8 numeric(12,8),
      ind_9 numeric(12,8),
      ind_10 numeric(12,8),
      rank_among_provinces integer,
      published_at timestamptz not null default now(),
      data_version bigint not null,
      primary key (province_code, fiscal_year)
    )`.execute(db);
  await sql`create index province_year_by_year on province_year (fiscal_year, is_demo, mean desc)`.execute(
    db,
  );
  await sql`
    create table type_year (
      fiscal_year integer not null,
      agency_type text not null,
      is_demo boolean not null,
      agencies integer not null,
      assessed integer not null,
      mean numeric(12,8),
      median numeric(12,8),
      min numeric(12,8),
      max numeric(12,8),
      passed integer not null,
      levels jsonb not null,
      iit numeric(12,8),
      eit numeric(12,8),
      oit numeric(12,8),
      ind_1 numeric(12,8),
      ind_2 numeric(12,8),
      ind_3 numeric(12,8),
      ind_4 numeric(12,8),
      ind_5 numeric(12,8),
      ind_6 numeric(12,8),
      ind_7 numeric(12,8),
      ind_8 numeric(12,8),
      ind_9 numeric(12,8),
      ind_10 numeric(12,8),
      primary key (fiscal_year, agency_type, is_demo)
    )`.execute(db);
  await sql`
    create table type_item_stat (
      fiscal_year integer not null,
      agency_type text not null,
      is_demo boolean not null,
      item_code text not null,
      n integer not null,
      mean numeric(12,8) not null,
      q1 numeric(12,8) not null,
      median numeric(12,8) not null,
      q3 numeric(12,8) not null,
      primary key (fiscal_year, agency_type, is_demo, item_code)
    )`.execute(db);
}
