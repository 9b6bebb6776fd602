import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const provinceAlone = sql`${own} and ${isProvince}`;

/**
 * What a province's letters are made with: its emblem and the pictures of signatures, the offices that sign, which of them
 * signs which document, how letters are numbered, and the register of the numbers taken. The province's alone: agencies
 * see of it what stands in a document given to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document_signatory (
      province_code text not null references province,
      signatory_id text not null,
      place integer not null,
      lines text[] not null check (cardinality(lines) between 1 and 4),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text,
      removed_at timestamptz,
      primary key (province_code, signatory_id)
    )`.execute(db);
  await sql`
    create table document_default (
      province_code text not null,
      kind text not null,
      signatory_id text not null,
      primary key (province_code, kind),
      foreign key (province_code, signatory_id) references document_signatory
    )`.execute(db);
  // Pictures are kept here and not as files: they are small, made anew of their dots alone, and end up in documents.
  await sql`
    create table document_picture (
      province_code text not null references province,
      picture_id text not null,
      purpose text not null check (purpose in ('emblem', 'signature')),
      signatory_id text,
      content bytea not null,
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      name text not null,
      uploaded_at timestamptz not null default now(),
      uploaded_by_office text,
      removed_at timestamptz,
      removed_by_office text,
      primary key (province_code, picture_id),
      foreign key (province_code, signatory_id) references document_signatory,
      check ((purpose = 'signature') = (signatory_id is not null))
    )`.execute(db);
  await sql`create unique index document_picture_in_force
    on document_picture (province_code, purpose, coalesce(signatory_id, '')) where removed_at is null`.execute(
    db,
  );
  await sql`
    create table letter_numbering (
      province_code text primary key references province,
      pattern text not null,
      prefix text not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text
    )`.execute(db);
  await sql`
    create table letter_counter (
      province_code text not null references province,
      year integer not null,
      last_number integer not null check (last_number >= 0),
      primary key (province_code, year)
    )`.execute(db);
  await sql`
    create table letter_number (
      province_code text not null references province,
      year integer not null,
      number_key text not null,
      number_text text not null,
      running integer,
      follows integer,
      is_typed boolean not null,
      circular_id text,
      subject text not null,
      state text not null default 'in_use' check (state in ('in_use', 'cancelled')),
      taken_at timestamptz not null default now(),
      taken_by_office text,
      cancelled_at timestamptz,
      cancelled_by_office text,
      primary key (province_code, year, number_key),
      unique (province_code, year, running)
    )`.execute(db);
  await sql`create index letter_number_circular on letter_number (province_code, circular_id)`.execute(db);
  for (const table of [
    'document_signatory',
    'document_default',
    'document_picture',
    'letter_numbering',
    'letter_counter',
    'letter_number',
  ])
    await protect(db, table, provinceAlone);
  await sql`revoke delete on document_signatory, document_picture, letter_counter, letter_number
    from prongsai_app`.execute(db);
}

async function protect(db: Kysely<unknown>, table: string, rule: RawBuilder<unknown>): Promise<void> {
  const target = sql.table(table);
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (${rule})`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${rule})`.execute(db);
  await sql`create policy may_update on ${target} for update using (${rule}) with check (${rule})`.execute(
    db,
  );
  await sql`create policy may_delete on ${target} for delete using (${rule})`.execute(db);
}
