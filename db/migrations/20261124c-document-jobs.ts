import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
/** Which provinces have work that waits; the work itself is done as that province. */
const isQueue = sql`(current_setting('app.scope', true) = 'job_queue' and state in ('checking', 'waiting', 'running'))`;

/**
 * Documents of many agencies made in one job: what was asked for and how far it is, and one row for each agency. The bytes
 * lie in the store of files. Province staff only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document_job (
      province_code text not null references province,
      job_id text not null,
      kind text not null,
      asked jsonb not null,
      fiscal_year integer not null,
      formats text[] not null check (formats <> '{}' and formats <@ array['docx', 'pdf', 'xlsx']),
      choice jsonb not null,
      state text not null check (state in ('checking', 'ready', 'waiting', 'running', 'done', 'cancelled', 'failed')),
      cancel_asked boolean not null default false,
      claim_id text,
      lease_until timestamptz,
      turn_at timestamptz,
      queued_at timestamptz not null default now(),
      began_at timestamptz,
      finished_at timestamptz,
      expires_at timestamptz not null,
      removed_at timestamptz,
      bound jsonb,
      bind_problem text check (bind_problem in ('no_browser', 'too_large', 'error')),
      verify_at text not null,
      created_at timestamptz not null default now(),
      created_by_user_id text,
      created_by_office text,
      created_by_role text,
      is_demo boolean not null default false,
      primary key (province_code, job_id)
    )`.execute(db);
  await sql`
    create index document_job_open on document_job (province_code)
    where state in ('checking', 'waiting', 'running')`.execute(db);
  await sql`
    create table document_job_item (
      province_code text not null,
      job_id text not null,
      agency_code text not null,
      item_no integer not null check (item_no > 0),
      name_th text not null,
      is_checked boolean not null default false,
      state text not null default 'waiting' check (state in ('waiting', 'made', 'missing', 'failed')),
      reason text,
      attempts integer not null default 0,
      check_code text,
      files jsonb not null default '{}',
      bound_page integer,
      made_at timestamptz,
      primary key (province_code, job_id, agency_code),
      unique (province_code, job_id, item_no),
      foreign key (province_code, job_id) references document_job,
      foreign key (province_code, agency_code) references agency,
      foreign key (province_code, check_code) references issued_document,
      check (state <> 'made' or check_code is not null)
    )`.execute(db);
  for (const table of ['document_job', 'document_job_item']) {
    const target = sql.table(table);
    const read =
      table === 'document_job'
        ? sql`(${own} and ${isProvince}) or ${isQueue}`
        : sql`${own} and ${isProvince}`;
    const write = sql`${own} and ${isProvince}`;
    await sql`alter table ${target} enable row level security`.execute(db);
    await sql`alter table ${target} force row level security`.execute(db);
    await sql`create policy may_read on ${target} for select using (${read})`.execute(db);
    await sql`create policy may_insert on ${target} for insert with check (${write})`.execute(db);
    await sql`create policy may_update on ${target} for update using (${write}) with check (${write})`.execute(
      db,
    );
    await sql`revoke delete on ${target} from prongsai_app`.execute(db);
  }
}
