import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * Accounts in depth: invitations, password resets, second factors, single sign-on, throttled sign-in and the mail
 * that goes out. Tokens and codes are kept as hashes only. Everything but the invitation belongs to no tenant and
 * is seen in the `identity` scope alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table membership add column version integer not null default 1`.execute(db);
  await sql`
    alter table session
      add column session_id text not null default gen_random_uuid()::text,
      add column user_agent text,
      add column address text`.execute(db);
  await sql`create unique index session_session_id on session (session_id)`.execute(db);
  await createSignInTables(db);
  await createInvitation(db);
  await createOutbox(db);
}

const identityOnly = sql`current_setting('app.scope', true) = 'identity'`;

async function createSignInTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in_throttle (
      kind text not null,
      subject_hash text not null,
      failures integer not null default 0,
      last_failed_at timestamptz,
      blocked_until timestamptz,
      primary key (kind, subject_hash)
    )`.execute(db);
  await sql`create index sign_in_throttle_age on sign_in_throttle (last_failed_at)`.execute(db);
  await sql`
    create table known_address (
      user_id text not null references app_user,
      address_hash text not null,
      last_seen_at timestamptz not null default now(),
      primary key (user_id, address_hash)
    )`.execute(db);
  await sql`
    create table password_reset (
      token_hash text primary key,
      user_id text not null references app_user,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);
  await sql`create index password_reset_of_user on password_reset (user_id)`.execute(db);
  await sql`
    create table second_factor (
      user_id text primary key references app_user,
      sealed_secret text not null,
      confirmed_at timestamptz,
      last_step bigint,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table recovery_code (
      user_id text not null references app_user,
      code_hash text not null,
      used_at timestamptz,
      primary key (user_id, code_hash)
    )`.execute(db);
  await sql`
    create table sign_in_challenge (
      token_hash text primary key,
      user_id text not null references app_user,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create table sso_attempt (
      browser_hash text primary key,
      state text not null,
      nonce text not null,
      code_verifier text not null,
      next_path text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create table sso_identity (
      issuer text not null,
      subject text not null,
      user_id text not null references app_user,
      linked_at timestamptz not null default now(),
      primary key (issuer, subject),
      unique (issuer, user_id)
    )`.execute(db);
  const tables = [
    'sign_in_throttle',
    'known_address',
    'password_reset',
    'second_factor',
    'recovery_code',
    'sign_in_challenge',
    'sso_attempt',
    'sso_identity',
  ];
  for (const table of tables) await protect(db, table, { read: identityOnly, write: identityOnly });
}

async function createInvitation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      province_code text not null references province,
      invitation_id text not null,
      token_hash text not null,
      email text not null,
      display_name text not null,
      role text not null,
      agency_code text,
      district_code text,
      invited_by_user_id text,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by_user_id text,
      revoked_at timestamptz,
      primary key (province_code, invitation_id),
      foreign key (province_code, agency_code) references agency,
      foreign key (province_code, district_code) references district
    )`.execute(db);
  await sql`create index invitation_token on invitation (token_hash)`.execute(db);
  await sql`create index invitation_email on invitation (province_code, lower(email))`.execute(db);
  const own = sql`province_code = current_setting('app.province_code', true)
    and current_setting('app.scope', true) = 'province'`;
  const ownOrIdentity = sql`(${own}) or ${identityOnly}`;
  await protect(db, 'invitation', {
    read: ownOrIdentity,
    write: own,
    update: ownOrIdentity,
    remove: sql`false`,
  });
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox_mail (
      mail_id text primary key,
      to_address text not null,
      subject text not null,
      body text not null,
      created_at timestamptz not null default now(),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      sent_at timestamptz,
      last_error text
    )`.execute(db);
  await sql`create index outbox_mail_waiting on outbox_mail (next_attempt_at) where sent_at is null`.execute(
    db,
  );
  await protect(db, 'outbox_mail', {
    read: identityOnly,
    write: sql`current_setting('app.scope', true) in ('identity', 'province')`,
    update: identityOnly,
    remove: identityOnly,
  });
}

interface Rules {
  read: RawBuilder<unknown>;
  write: RawBuilder<unknown>;
  update?: RawBuilder<unknown>;
  remove?: RawBuilder<unknown>;
}

async function protect(db: Kysely<unknown>, table: string, rules: Rules): Promise<void> {
  const target = sql.table(table);
  const change = rules.update ?? rules.write;
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (${rules.read})`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${rules.write})`.execute(db);
  await sql`create policy may_update on ${target} for update using (${change}) with check (${change})`.execute(
    db,
  );
  await sql`create policy may_delete on ${target} for delete using (${rules.remove ?? rules.write})`.execute(
    db,
  );
}
