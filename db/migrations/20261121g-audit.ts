import { type Kysely, sql } from 'kysely';

/**
 * The audit trail: append-only and hash-chained per province (`00` = events of no province). The database numbers
 * and chains each row itself; `audit_head` remembers the newest, so that a removed last row is found too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_event (
      province_code text not null,
      seq bigint not null,
      occurred_at timestamptz not null default clock_timestamp(),
      actor_user_id text,
      actor_office text,
      actor_role text,
      client_address text,
      request_id text,
      action text not null,
      agency_code text,
      subject text,
      before jsonb,
      after jsonb,
      previous_hash text not null,
      hash text not null,
      primary key (province_code, seq)
    )`.execute(db);
  await sql`create index audit_event_by_action on audit_event (province_code, action, seq desc)`.execute(db);
  await sql`
    create table audit_head (
      province_code text primary key,
      seq bigint not null,
      hash text not null
    )`.execute(db);

  await sql`
    create function chain_audit_event() returns trigger language plpgsql as $$
    declare head record;
    begin
      insert into audit_head (province_code, seq, hash) values (new.province_code, 0, '') on conflict do nothing;
      select seq, hash into head from audit_head where province_code = new.province_code for update;
      new.seq := head.seq + 1;
      new.previous_hash := head.hash;
      new.hash := encode(sha256(convert_to(jsonb_build_array(
        new.previous_hash, new.province_code, new.seq,
        to_char(new.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        new.actor_user_id, new.actor_office, new.actor_role, new.client_address, new.request_id,
        new.action, new.agency_code, new.subject, new.before, new.after)::text, 'UTF8')), 'hex');
      update audit_head set seq = new.seq, hash = new.hash where province_code = new.province_code;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger chain_audit_event before insert on audit_event
    for each row execute function chain_audit_event()`.execute(db);
  await sql`
    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit trail is append-only.' using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger refuse_audit_change before update or delete on audit_event
    for each row execute function refuse_audit_change()`.execute(db);
  await sql`
    create trigger refuse_audit_truncate before truncate on audit_event
    for each statement execute function refuse_audit_change()`.execute(db);

  await sql`revoke update, delete on audit_event from prongsai_app`.execute(db);
  await sql`revoke delete on audit_head from prongsai_app`.execute(db);
  for (const table of ['audit_event', 'audit_head']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  }
  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isIdentity = sql`current_setting('app.scope', true) = 'identity'`;
  await sql`
    create policy may_read on audit_event for select
    using (${own} and current_setting('app.scope', true) = 'province')`.execute(db);
  await sql`create policy may_insert on audit_event for insert with check (${own} or ${isIdentity})`.execute(
    db,
  );
  await sql`create policy may_read on audit_head for select using (${own} or ${isIdentity})`.execute(db);
  await sql`create policy may_insert on audit_head for insert with check (${own} or ${isIdentity})`.execute(
    db,
  );
  await sql`
    create policy may_update on audit_head for update using (${own} or ${isIdentity})
    with check (${own} or ${isIdentity})`.execute(db);
}
