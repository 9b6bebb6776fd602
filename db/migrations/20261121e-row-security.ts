import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * Row level security under every tenant table. The application acts as a role that owns nothing; each
 * transaction says who is asking (`app.scope` and the codes beside it), and policies compare columns with those
 * bare settings only: no sub-select, no function of our own, so that they cost next to nothing and can be
 * distributed. Without a scope nothing is visible.
 */
const own = sql`province_code = current_setting('app.province_code', true)`;
const scopeIs = (...scopes: string[]): RawBuilder<unknown> =>
  scopes.length === 1
    ? sql`current_setting('app.scope', true) = ${sql.lit(scopes[0])}`
    : sql`current_setting('app.scope', true) in (${sql.join(scopes.map((scope) => sql.lit(scope)))})`;
const ownAgency = sql`(${scopeIs('agency')} and agency_code = current_setting('app.agency_code', true))`;
const ownDistrict = sql`(${scopeIs('district')} and district_code = current_setting('app.district_code', true))`;
const visibleDraft = sql`(is_published or current_setting('app.sees_drafts', true) = 'on')`;

const PUBLIC_IDENTITY = ['agency', 'agency_identity'];
const RESULT_TABLES = ['item_score', 'node_score', 'finding', 'published_rank'];
const PROVINCE_WRITTEN = ['evaluator_comment', 'failed_item', 'development_point'];
const AGENCY_WRITTEN = ['plan_row', 'limitation'];
const LEDGER_TABLES = ['circular_recipient', 'adoption', 'compliance_report', 'compliance_report_row'];
const REFERENCE = ['province', 'scheme', 'measure_stock', 'national_year', 'seed_run'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'prongsai_app') then
        create role prongsai_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    end $$`.execute(db);
  await sql`grant prongsai_app to current_user`.execute(db);
  await sql`grant usage on schema public to prongsai_app`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema public to prongsai_app`.execute(db);
  await sql`
    alter default privileges in schema public grant select, insert, update, delete on tables to prongsai_app`.execute(
    db,
  );
  for (const table of REFERENCE) {
    await sql`revoke insert, update, delete on ${sql.table(table)} from prongsai_app`.execute(db);
  }
  await sql`revoke update, delete on agency_directory from prongsai_app`.execute(db);

  await protect(db, 'district', {
    read: sql`${own} or ${scopeIs('identity')}`,
    write: sql`${own} and ${scopeIs('province')}`,
  });
  await protect(db, 'regional_unit', {
    read: sql`${own} and ${scopeIs('province', 'district')}`,
    write: sql`${own} and ${scopeIs('province')}`,
  });
  for (const table of PUBLIC_IDENTITY) {
    await protect(db, table, {
      read: sql`(${own} and (${scopeIs('province', 'public', 'publisher')} or ${ownAgency} or ${ownDistrict}))
        or ${scopeIs('identity')}`,
      write: sql`${own} and ${scopeIs('province')}`,
    });
  }

  await protect(db, 'agency_year', {
    read: sql`(${own} and (${scopeIs('province')} or (${scopeIs('public')} and is_published)
        or (${ownAgency} and ${visibleDraft}) or (${ownDistrict} and is_published)))
      or (${scopeIs('publisher')} and (is_published or ${own}))`,
    write: sql`${own} and ${scopeIs('province')}`,
    update: sql`(${own} and ${scopeIs('province')}) or (${scopeIs('publisher')} and (is_published or ${own}))`,
  });
  for (const table of RESULT_TABLES) {
    await protect(db, table, {
      read: sql`(${own} and (${scopeIs('province')} or (${scopeIs('public')} and is_published)
          or (${ownAgency} and ${visibleDraft})))
        or (${scopeIs('publisher')} and (is_published or ${own}))`,
      write: sql`${own} and ${scopeIs('province')}`,
      update: sql`${own} and ${scopeIs('province', 'publisher')}`,
    });
  }
  await protect(db, 'publication', { read: own, write: sql`${own} and ${scopeIs('publisher')}` });
  await protect(db, 'province_year', { read: sql`true`, write: scopeIs('publisher') });
  await protect(db, 'type_year', { read: sql`true`, write: scopeIs('publisher') });
  await protect(db, 'type_item_stat', { read: sql`true`, write: scopeIs('publisher') });

  for (const table of PROVINCE_WRITTEN) {
    await protect(db, table, {
      read: sql`${own} and (${scopeIs('province')} or ${ownAgency})`,
      write: sql`${own} and ${scopeIs('province')}`,
    });
  }
  for (const table of AGENCY_WRITTEN) {
    await protect(db, table, {
      read: sql`${own} and (${scopeIs('province')} or ${ownAgency})`,
      write: sql`${own} and (${scopeIs('province')} or ${ownAgency})`,
    });
  }

  await protect(db, 'measure', {
    read: sql`${own} and ${scopeIs('province', 'district')}`,
    write: sql`${own} and ${scopeIs('province')}`,
  });
  await protect(db, 'circular', {
    read: sql`${own} and (${scopeIs('province', 'district')} or (${scopeIs('agency')} and state = 'sent'))`,
    write: sql`${own} and ${scopeIs('province')}`,
  });
  await protect(db, 'circular_measure', {
    read: sql`${own} and ${scopeIs('province', 'district', 'agency')}`,
    write: sql`${own} and ${scopeIs('province')}`,
  });
  for (const table of LEDGER_TABLES) {
    await protect(db, table, {
      read: sql`${own} and (${scopeIs('province')} or ${ownAgency} or ${ownDistrict})`,
      write: sql`${own} and (${scopeIs('province')} or ${ownAgency})`,
    });
  }

  await protect(db, 'membership', {
    read: sql`(${own} and ${scopeIs('province')}) or ${scopeIs('identity')}`,
    write: sql`(${own} and ${scopeIs('province')}) or ${scopeIs('identity')}`,
  });
  await protect(db, 'app_user', { read: scopeIs('identity', 'province'), write: scopeIs('identity') });
  await protect(db, 'session', { read: scopeIs('identity'), write: scopeIs('identity') });
}

interface Rules {
  read: RawBuilder<unknown>;
  write: RawBuilder<unknown>;
  /** Where changing a row is allowed to more than inserting one. */
  update?: RawBuilder<unknown>;
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
  await sql`create policy may_delete on ${target} for delete using (${rules.write})`.execute(db);
}
