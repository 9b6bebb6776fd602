import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const isPublic = sql`current_setting('app.scope', true) = 'public'`;
const ownAgency = sql`(current_setting('app.scope', true) = 'agency'
  and agency_code = current_setting('app.agency_code', true))`;

/**
 * Which bodies have a page that anybody may read, and the documents on it: copies of what was accepted or approved, so
 * that a link keeps saying what was published. The public reads rows that are switched on, and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table public_page (
      province_code text not null,
      agency_code text not null,
      is_on boolean not null,
      changed_at timestamptz not null default now(),
      changed_by_office text,
      primary key (province_code, agency_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`
    create table public_document (
      province_code text not null,
      agency_code text not null,
      fiscal_year integer not null,
      kind text not null check (kind in ('plan', 'report-6m', 'report-12m')),
      version integer not null default 1,
      is_public boolean not null default false,
      name_th text not null,
      approved_on date,
      content jsonb not null,
      updated_at timestamptz not null default now(),
      primary key (province_code, agency_code, fiscal_year, kind),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await protect(db, 'public_page', {
    read: sql`${own} and (${isProvince} or ${ownAgency} or (${isPublic} and is_on))`,
    write: sql`${own} and ${isProvince}`,
  });
  await protect(db, 'public_document', {
    read: sql`${own} and (${isProvince} or ${ownAgency} or (${isPublic} and is_public))`,
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
