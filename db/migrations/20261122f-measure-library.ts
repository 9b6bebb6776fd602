import { type Kysely, type RawBuilder, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;
const reads = sql`${own} and current_setting('app.scope', true) in ('province', 'district')`;
const writes = sql`${own} and ${isProvince}`;

/**
 * The library by fiscal year, with every version of every measure, and what came in or was copied in one go (so that it
 * can be taken back in one go). The version is written by the database: no change of a measure goes without one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table measure
      add column fiscal_year integer not null default
        (extract(year from (now() at time zone 'Asia/Bangkok') + interval '3 months')::int + 543),
      add column timeframe_from date,
      add column timeframe_to date,
      add column tied_indicators jsonb not null default '[]',
      add column copied_from_id text,
      add column removed_at timestamptz,
      add column change_kind text not null default 'created',
      add column change_note text,
      add column changed_by_office text,
      add column changed_by_role text,
      add check (timeframe_from <= timeframe_to)`.execute(db);
  const read = ['measure', 'circular', 'circular_measure'];
  // The owner is held to the policies too, and they show it nothing.
  for (const table of read)
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    update measure m set fiscal_year = sent.fiscal_year
    from (select cm.province_code, cm.measure_id, max(c.measures_fiscal_year) as fiscal_year
      from circular_measure cm join circular c using (province_code, circular_id)
      where cm.measure_id is not null group by 1, 2) sent
    where sent.province_code = m.province_code and sent.measure_id = m.measure_id`.execute(db);
  await sql`create index measure_year on measure (province_code, fiscal_year)`.execute(db);
  await sql`
    create table measure_version (
      province_code text not null,
      measure_id text not null,
      version integer not null,
      kind text not null,
      note text,
      office text,
      role text,
      content jsonb not null,
      changed_at timestamptz not null default now(),
      primary key (province_code, measure_id, version),
      foreign key (province_code, measure_id) references measure
    )`.execute(db);
  await sql`
    create function measure_content(m measure) returns jsonb language sql stable as $$
      select jsonb_build_object('title', m.title, 'steps', to_jsonb(m.steps),
        'responsiblePattern', m.responsible_pattern, 'timeframeKind', m.timeframe_kind,
        'timeframeText', coalesce(m.timeframe_text, ''), 'timeframeFrom', m.timeframe_from, 'timeframeTo', m.timeframe_to,
        'followUp', m.follow_up, 'topicNos', to_jsonb(m.topic_nos), 'tiedItems', m.tied_items,
        'tiedIndicators', m.tied_indicators, 'isRetired', m.is_retired) $$`.execute(db);
  await sql`
    insert into measure_version (province_code, measure_id, version, kind, content, changed_at)
    select province_code, measure_id, version, change_kind, measure_content(m), updated_at from measure m`.execute(
    db,
  );
  await sql`
    create function keep_measure_version() returns trigger language plpgsql as $$
    begin
      insert into measure_version (province_code, measure_id, version, kind, note, office, role, content)
      values (new.province_code, new.measure_id, new.version, new.change_kind, new.change_note, new.changed_by_office,
        new.changed_by_role, measure_content(new))
      on conflict do nothing;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger keep_measure_version after insert or update on measure
    for each row execute function keep_measure_version()`.execute(db);
  await sql`
    create table measure_batch (
      province_code text not null references province,
      batch_id text not null,
      kind text not null check (kind in ('copied', 'imported')),
      state text not null default 'preview' check (state in ('preview', 'done', 'undone')),
      fiscal_year integer not null,
      file_name text,
      content jsonb,
      changes jsonb not null default '[]',
      office text,
      created_at timestamptz not null default now(),
      done_at timestamptz,
      undone_at timestamptz,
      primary key (province_code, batch_id)
    )`.execute(db);
  for (const table of read) await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await protect(db, 'measure_version', { read: reads, write: writes });
  await protect(db, 'measure_batch', { read: writes, write: writes });
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
