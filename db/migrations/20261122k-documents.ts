import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const isAgency = sql`current_setting('app.scope', true) = 'agency'`;
const ownAgency = sql`(${isAgency} and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(current_setting('app.scope', true) = 'district'
  and district_code = current_setting('app.district_code', true))`;
/** Who holds a paper with its code sees that the paper is genuine; the code stands in the agency's place. */
const holdsCode = sql`(current_setting('app.scope', true) = 'verify'
  and check_code = current_setting('app.agency_code', true))`;

/**
 * Official documents as they were given out: what stood in each, so that it can be written again to the same bytes and its
 * check code looked up. And the wording a province puts in place of the product's own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table issued_document (
      province_code text not null references province,
      check_code text not null,
      kind text not null,
      agency_code text,
      district_code text,
      fiscal_year integer,
      title text not null,
      asked jsonb not null,
      model jsonb not null,
      content_hash text not null,
      batch text not null,
      version text not null,
      verify_at text not null,
      is_demo boolean not null,
      made_at timestamptz not null,
      made_by_user_id text,
      made_by_office text,
      primary key (province_code, check_code),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index issued_document_code on issued_document (check_code)`.execute(db);
  await sql`create index issued_document_made on issued_document (province_code, made_at desc)`.execute(db);
  await sql`create index issued_document_content on issued_document (province_code, content_hash)`.execute(
    db,
  );
  await sql`
    create trigger fill_district_code before insert on issued_document
    for each row execute function fill_district_code()`.execute(db);
  await sql`
    create table document_wording (
      province_code text not null references province,
      wording_key text not null,
      text text not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by_office text,
      primary key (province_code, wording_key)
    )`.execute(db);
  await protect(db, 'issued_document', {
    read: sql`(${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})) or ${holdsCode}`,
    write: sql`${own} and (${isProvince} or ${ownAgency} or ${ownDistrict})`,
  });
  await sql`revoke update, delete on issued_document from prongsai_app`.execute(db);
  await protect(db, 'document_wording', { read: own, write: sql`${own} and ${isProvince}` });
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
