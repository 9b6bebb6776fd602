import { type Kysely, sql } from 'kysely';

/**
 * Imports and the reconciliation ledger. A batch keeps the file itself and every row that was read with its place, so that
 * each figure can be traced to its cell and a batch taken back. A settlement says what somebody decided about a
 * disagreement; it stays when the figures are computed anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_batch (
      province_code text not null,
      batch_id text not null,
      state text not null check (state in ('waiting', 'reading', 'ready', 'refused', 'failed', 'cancelled',
        'committing', 'committed', 'undone')),
      file_name text not null,
      source_kind text,
      byte_size integer not null,
      sha256 text not null,
      content bytea not null,
      agency_code text,
      fiscal_year integer,
      shape text,
      corrections jsonb not null default '{}',
      recognitions jsonb not null default '[]',
      problems jsonb not null default '[]',
      counts jsonb not null default '{}',
      progress jsonb not null default '{}',
      refusal jsonb,
      cancel_asked boolean not null default false,
      heartbeat_at timestamptz,
      created_at timestamptz not null default now(),
      created_by_user_id text,
      created_by_office text,
      committed_at timestamptz,
      committed_by_office text,
      undone_at timestamptz,
      undone_by_office text,
      undo_reason text,
      is_demo boolean not null default false,
      version integer not null default 1,
      primary key (province_code, batch_id),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);
  await sql`create index import_batch_newest on import_batch (province_code, created_at desc)`.execute(db);
  await sql`
    create table import_row (
      province_code text not null,
      batch_id text not null,
      row_no integer not null,
      kind text not null,
      agency_code text,
      agency_text text,
      fiscal_year integer,
      node text,
      score numeric(12,8),
      printed text not null,
      record jsonb not null,
      sheet text not null,
      source_row integer,
      source_column integer,
      action text not null check (action in ('new', 'changed', 'unchanged', 'refused')),
      stored text,
      problems jsonb not null default '[]',
      primary key (province_code, batch_id, row_no),
      foreign key (province_code, batch_id) references import_batch on delete cascade
    )`.execute(db);
  await sql`create index import_row_of_figure on import_row (province_code, agency_code, fiscal_year, node)`.execute(
    db,
  );
  await sql`
    create table import_mapping (
      province_code text not null,
      shape text not null,
      corrections jsonb not null,
      updated_at timestamptz not null default now(),
      primary key (province_code, shape)
    )`.execute(db);
  await sql`
    create table finding_settlement (
      province_code text not null,
      fiscal_year integer not null,
      agency_code text not null,
      node text not null,
      kind text not null,
      decision text not null check (decision in ('accept_printed', 'correct', 'ask_agency')),
      published text,
      corrected numeric(12,8),
      reason text,
      settled_at timestamptz not null default now(),
      settled_by_user_id text,
      settled_by_office text,
      version integer not null default 1,
      primary key (province_code, fiscal_year, agency_code, node, kind),
      foreign key (province_code, agency_code) references agency
    )`.execute(db);

  const own = sql`province_code = current_setting('app.province_code', true)`;
  const isProvince = sql`current_setting('app.scope', true) = 'province'`;
  const mayRead = {
    import_batch: isProvince,
    import_row: isProvince,
    import_mapping: isProvince,
    finding_settlement: sql`(${isProvince} or (current_setting('app.scope', true) = 'agency'
      and agency_code = current_setting('app.agency_code', true)))`,
  };
  for (const [table, read] of Object.entries(mayRead)) {
    const target = sql.table(table);
    await sql`alter table ${target} enable row level security`.execute(db);
    await sql`alter table ${target} force row level security`.execute(db);
    await sql`create policy may_read on ${target} for select using (${own} and ${read})`.execute(db);
    await sql`create policy may_insert on ${target} for insert with check (${own} and ${isProvince})`.execute(
      db,
    );
    await sql`create policy may_update on ${target} for update using (${own} and ${isProvince})
      with check (${own} and ${isProvince})`.execute(db);
    await sql`create policy may_delete on ${target} for delete using (${own} and ${isProvince})`.execute(db);
  }
}
