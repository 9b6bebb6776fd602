import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const isAgency = sql`current_setting('app.scope', true) = 'agency'`;
const isDistrict = sql`current_setting('app.scope', true) = 'district'`;
const isQueue = sql`(current_setting('app.scope', true) = 'job_queue' and mail_state = 'waiting')`;
const ownUser = sql`user_id = current_setting('app.user_id', true)`;
const ownAgency = sql`(${isAgency} and agency_code = current_setting('app.agency_code', true))`;

/**
 * What the product tells people of itself: a notification for each position it concerns, the runs of timed jobs, when
 * a province reminds, and how much mail a person wants.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notification (
      province_code text not null,
      notification_id text not null default gen_random_uuid()::text,
      membership_id text not null,
      user_id text not null,
      agency_code text,
      kind text not null,
      dedupe_key text not null,
      circular_id text,
      duty text check (duty in ('acknowledge', 'plan', 'report6m', 'report12m')),
      fiscal_year integer,
      due_on date,
      facts jsonb not null default '{}',
      created_at timestamptz not null,
      read_at timestamptz,
      mail_state text not null check (mail_state in ('waiting', 'sent', 'none')),
      is_demo boolean not null default false,
      primary key (province_code, notification_id),
      foreign key (province_code, membership_id) references membership
    )`.execute(db);
  // One for each position and cause, however often and on however many servers a job runs.
  await sql`
    create unique index notification_once on notification (province_code, membership_id, dedupe_key)`.execute(
    db,
  );
  await sql`
    create index notification_newest on notification (province_code, membership_id, created_at desc)`.execute(
    db,
  );
  await sql`
    create index notification_waiting on notification (province_code) where mail_state = 'waiting'`.execute(
    db,
  );
  await protect(db, 'notification', {
    read: sql`(${own} and (${isProvince} or (${ownUser} and (${ownAgency} or ${isDistrict})))) or ${isQueue}`,
    // What an agency does may concern the staff of its province.
    insert: sql`${own} and (${isProvince} or ${isAgency})`,
    write: sql`${own} and (${isProvince} or (${ownUser} and (${ownAgency} or ${isDistrict})))`,
  });
  await sql`
    create table job_run (
      province_code text not null references province,
      job text not null,
      slot timestamptz not null,
      state text not null check (state in ('running', 'done', 'failed')),
      claim_id text not null,
      lease_until timestamptz not null,
      attempts integer not null default 1,
      started_at timestamptz not null,
      finished_at timestamptz,
      result jsonb,
      last_error text,
      primary key (province_code, job, slot)
    )`.execute(db);
  await protect(db, 'job_run', { read: sql`${own} and ${isProvince}`, write: sql`${own} and ${isProvince}` });
  await sql`
    create table reminder_setting (
      province_code text primary key references province,
      before_days integer[] not null,
      on_day boolean not null,
      after_days integer[] not null,
      weekly boolean not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text
    )`.execute(db);
  await protect(db, 'reminder_setting', { read: own, write: sql`${own} and ${isProvince}` });
  await sql`
    alter table app_user add column mail_choice text not null default 'all'
      check (mail_choice in ('all', 'digest', 'off'))`.execute(db);
}

async function protect(
  db: Kysely<unknown>,
  table: string,
  rules: { read: RawBuilder<unknown>; write: RawBuilder<unknown>; insert?: RawBuilder<unknown> },
): Promise<void> {
  const target = sql.table(table);
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (${rules.read})`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${rules.insert ?? rules.write})`.execute(
    db,
  );
  await sql`create policy may_update on ${target} for update using (${rules.write}) with check (${rules.write})`.execute(
    db,
  );
  await sql`create policy may_delete on ${target} for delete using (${rules.write})`.execute(db);
}
