import { type Kysely, sql } from 'kysely';

/** Accounts, memberships and sign-ins. Accounts are never deleted, so histories may name them by id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app_user (
      user_id text primary key,
      email text not null,
      display_name text not null,
      password_hash text,
      is_platform_admin boolean not null default false,
      is_demo boolean not null default false,
      deactivated_at timestamptz,
      last_sign_in_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create unique index app_user_email on app_user (lower(email))`.execute(db);
  await sql`
    create table membership (
      province_code text not null references province,
      membership_id text not null,
      user_id text not null,
      role text not null,
      agency_code text,
      district_code text,
      deactivated_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (province_code, membership_id),
      foreign key (province_code, agency_code) references agency,
      foreign key (province_code, district_code) references district
    )`.execute(db);
  await sql`create index membership_of_user on membership (user_id)`.execute(db);
  await sql`
    create table session (
      token_hash text primary key,
      user_id text not null references app_user,
      membership_province_code text,
      membership_id text,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index session_of_user on session (user_id)`.execute(db);
}
