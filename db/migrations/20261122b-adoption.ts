import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
  and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and district_code = current_setting('app.district_code', true))`;
const readsLetters = sql`current_setting('app.scope', true) in ('province', 'district', 'agency')`;

/**
 * What an agency does with a circular: units it is forwarded to, measures adapted field by field, every change of a
 * decision with the way back; and new versions of a circular that was sent, which leave what was decided and reported.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table adoption
      add column adapted jsonb,
      add column letter_version integer not null default 1,
      add column answered_version integer not null default 1,
      add column ended_in integer`.execute(db);
  await sql`alter table circular add column letter_version integer not null default 1`.execute(db);
  await sql`alter table circular_measure add column removed_in integer`.execute(db);
  await sql`alter table compliance_report_row add column letter_version integer`.execute(db);

  await sql`
    create table adoption_change (
      province_code text not null,
      circular_id text not null,
      agency_code text not null,
      change_no integer not null,
      batch_no integer not null,
      measure_no integer not null,
      district_code text,
      act text not null check (act in ('decide', 'adopt_all', 'take', 'keep', 'undo')),
      before jsonb,
      after jsonb,
      changed_at timestamptz not null default now(),
      changed_by_user_id text,
      changed_by_office text,
      undone_at timestamptz,
      primary key (province_code, circular_id, agency_code, change_no),
      foreign key (province_code, circular_id, agency_code) references circular_recipient
    )`.execute(db);
  await sql`
    create table agency_unit (
      province_code text not null,
      agency_code text not null,
      unit_id text not null,
      name text not null check (length(trim(name)) > 0),
      position_no integer not null default 0,
      is_retired boolean not null default false,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      primary key (province_code, agency_code, unit_id),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create unique index agency_unit_name on agency_unit (province_code, agency_code, name)`.execute(
    db,
  );
  await sql`
    create table circular_forward (
      province_code text not null,
      circular_id text not null,
      agency_code text not null,
      forward_id text not null,
      district_code text,
      unit_id text not null,
      unit_name text not null,
      note text,
      due_on date,
      forwarded_at timestamptz not null default now(),
      forwarded_by_user_id text,
      forwarded_by_office text,
      withdrawn_at timestamptz,
      withdrawn_by_office text,
      primary key (province_code, circular_id, agency_code, forward_id),
      foreign key (province_code, circular_id, agency_code) references circular_recipient,
      foreign key (province_code, agency_code, unit_id) references agency_unit
    )`.execute(db);
  await sql`
    create unique index circular_forward_open on circular_forward (province_code, circular_id, agency_code, unit_id)
      where withdrawn_at is null`.execute(db);
  await createVersionTables(db);
  await sql`
    create table adaptation_mark (
      province_code text not null,
      circular_id text not null,
      measure_no integer not null,
      agency_code text not null,
      measure_id text not null,
      marked_at timestamptz not null default now(),
      marked_by_office text,
      primary key (province_code, circular_id, measure_no, agency_code),
      foreign key (province_code, circular_id, agency_code) references circular_recipient,
      foreign key (province_code, measure_id) references measure
    )`.execute(db);
  for (const table of ['adoption_change', 'circular_forward', 'circular_version_receipt'])
    await sql`
      create trigger fill_district_code before insert on ${sql.table(table)}
      for each row execute function fill_district_code()`.execute(db);

  for (const table of ['adoption_change', 'circular_forward', 'circular_version_receipt'])
    await protect(db, table, {
      read: sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`,
      write: sql`${own} and (${isProvince} or ${ownAgency})`,
    });
  await protect(db, 'agency_unit', {
    read: sql`${own} and (${isProvince} or ${ownAgency})`,
    write: sql`${own} and (${isProvince} or ${ownAgency})`,
  });
  for (const table of ['circular_version', 'circular_measure_version'])
    await protect(db, table, { read: sql`${own} and ${readsLetters}`, write: sql`${own} and ${isProvince}` });
  await protect(db, 'adaptation_mark', {
    read: sql`${own} and ${isProvince}`,
    write: sql`${own} and ${isProvince}`,
  });
}

/** Each version of a letter as it went out, with its measures; and who has acknowledged which. */
async function createVersionTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table circular_version (
      province_code text not null,
      circular_id text not null,
      version_no integer not null,
      number text,
      dated_on date,
      subject text not null,
      body text not null,
      acknowledge_due_on date,
      plan_due_on date,
      report_6m_due_on date,
      report_12m_due_on date,
      reason text,
      issued_at timestamptz not null,
      issued_by_office text,
      primary key (province_code, circular_id, version_no),
      foreign key (province_code, circular_id) references circular
    )`.execute(db);
  await sql`
    create table circular_measure_version (
      province_code text not null,
      circular_id text not null,
      version_no integer not null,
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
      primary key (province_code, circular_id, version_no, measure_no),
      foreign key (province_code, circular_id, version_no) references circular_version,
      foreign key (province_code, circular_id, measure_no) references circular_measure
    )`.execute(db);
  await sql`
    create table circular_version_receipt (
      province_code text not null,
      circular_id text not null,
      version_no integer not null,
      agency_code text not null,
      district_code text,
      opened_at timestamptz,
      acknowledged_at timestamptz,
      acknowledged_by_user_id text,
      acknowledged_by_office text,
      primary key (province_code, circular_id, version_no, agency_code),
      foreign key (province_code, circular_id, version_no) references circular_version,
      foreign key (province_code, circular_id, agency_code) references circular_recipient
    )`.execute(db);
  // A report row keeps the version whose text it was written on, whoever writes it.
  await sql`
    create function fill_letter_version() returns trigger language plpgsql as $$
    begin
      if new.letter_version is null and new.circular_id is not null then
        new.letter_version := (
          select a.letter_version from adoption a
          where a.province_code = new.province_code and a.circular_id = new.circular_id
            and a.measure_no = new.measure_no and a.agency_code = new.agency_code
        );
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger fill_letter_version before insert on compliance_report_row
    for each row execute function fill_letter_version()`.execute(db);
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
