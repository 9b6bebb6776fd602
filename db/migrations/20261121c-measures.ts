import { type Kysely, sql } from 'kysely';

/** Standard measures, the circulars that carry them, what agencies decided, planned and reported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measure (
      province_code text not null references province,
      measure_id text not null,
      version integer not null default 1,
      title text not null,
      steps text[] not null,
      responsible_pattern text not null,
      timeframe_kind text not null,
      timeframe_text text,
      follow_up text not null,
      topic_nos integer[] not null,
      tied_items jsonb not null,
      source text,
      is_retired boolean not null default false,
      updated_at timestamptz not null default now(),
      primary key (province_code, measure_id)
    )`.execute(db);
  await sql`
    create table circular (
      province_code text not null references province,
      circular_id text not null,
      version integer not null default 1,
      number text,
      dated_on date,
      subject text not null,
      body text not null,
      signed_role text,
      results_fiscal_year integer not null,
      measures_fiscal_year integer not null,
      acknowledge_due_on date,
      plan_due_on date,
      report_6m_due_on date,
      report_12m_due_on date,
      state text not null default 'draft' check (state in ('draft', 'sent')),
      sent_at timestamptz,
      created_at timestamptz not null default now(),
      is_demo boolean not null default false,
      recipients_text text,
      primary key (province_code, circular_id),
      check ((state = 'sent') = (sent_at is not null))
    )`.execute(db);
  await sql`
    create table circular_measure (
      province_code text not null,
      circular_id text not null,
      measure_no integer not null,
      measure_id text,
      measure_version integer,
      title text not null,
      steps text[] not null,
      responsible_pattern text not null,
      timeframe_kind text not null,
      timeframe_text text,
      follow_up text not null,
      topic_nos integer[] not null,
      primary key (province_code, circular_id, measure_no),
      foreign key (province_code, circular_id) references circular,
      foreign key (province_code, measure_id) references measure
    )`.execute(db);
  await sql`
    create table circular_recipient (
      province_code text not null,
      circular_id text not null,
      agency_code text not null,
      district_code text,
      opened_at timestamptz,
      acknowledged_at timestamptz,
      acknowledged_by_user_id text,
      acknowledged_by_office text,
      primary key (province_code, circular_id, agency_code),
      foreign key (province_code, circular_id) references circular,
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index circular_recipient_agency on circular_recipient (province_code, agency_code)`.execute(
    db,
  );
  await sql`
    create table adoption (
      province_code text not null,
      circular_id text not null,
      measure_no integer not null,
      agency_code text not null,
      district_code text,
      decision text not null check (decision in ('adopted', 'adapted', 'declined')),
      reason text,
      adapted_text text,
      version integer not null default 1,
      decided_at timestamptz not null default now(),
      decided_by_user_id text,
      primary key (province_code, circular_id, measure_no, agency_code),
      foreign key (province_code, circular_id, measure_no) references circular_measure,
      foreign key (province_code, circular_id, agency_code) references circular_recipient,
      check (decision <> 'declined' or length(trim(coalesce(reason, ''))) > 0),
      check (decision <> 'adapted' or length(trim(coalesce(adapted_text, ''))) > 0)
    )`.execute(db);
  await sql`
    create table plan_row (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      row_no integer not null,
      results_fiscal_year integer not null,
      topic_no integer,
      item_codes text[] not null,
      item_score_text text,
      finding text,
      measure text not null,
      steps text,
      timeframe text,
      responsible text,
      limitation text,
      primary key (province_code, fiscal_year, agency_code, row_no),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table limitation (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      limitation_no integer not null,
      limitation text not null,
      analysis text,
      handling text,
      primary key (province_code, fiscal_year, agency_code, limitation_no),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table compliance_report (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      district_code text,
      round text not null check (round in ('6m', '12m')),
      version integer not null default 1,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted')),
      prepared_by_office text,
      submitted_at timestamptz,
      reviewed_at timestamptz,
      review_comment text,
      updated_at timestamptz not null default now(),
      primary key (province_code, fiscal_year, agency_code, round),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table compliance_report_row (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      district_code text,
      round text not null,
      row_no integer not null,
      circular_id text,
      measure_no integer,
      instrument text,
      indicator_number integer,
      weakness text,
      action text not null,
      responsible text,
      status text not null check (status in ('not_started', 'in_progress', 'done')),
      status_text text,
      remark text,
      primary key (province_code, fiscal_year, agency_code, round, row_no),
      foreign key (province_code, fiscal_year, agency_code, round) references compliance_report,
      foreign key (province_code, circular_id, measure_no) references circular_measure
    )`.execute(db);
  await sql`
    create unique index compliance_report_row_measure
      on compliance_report_row (province_code, fiscal_year, agency_code, round, circular_id, measure_no)
      where circular_id is not null`.execute(db);
  await sql`create index compliance_report_row_circular on compliance_report_row (province_code, circular_id)`.execute(
    db,
  );
  // Rows that a district chief lists carry their agency's district, so that a policy can compare columns alone.
  await sql`
    create function fill_district_code() returns trigger language plpgsql as $$
    begin
      new.district_code := (
        select a.district_code from agency a
        where a.province_code = new.province_code and a.agency_code = new.agency_code
      );
      return new;
    end $$`.execute(db);
  for (const table of ['circular_recipient', 'adoption', 'compliance_report', 'compliance_report_row']) {
    await sql`
      create trigger fill_district_code before insert on ${sql.table(table)}
      for each row execute function fill_district_code()`.execute(db);
  }
}
