import { type Kysely, sql } from 'kysely';

/**
 * Groups of published bodies as other provinces may see them: a province (or the nation, '00') by agency type (or
 * 'all') and figure. A hidden group has its row, without a number in it: what must not be seen is not stored.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table benchmark_group (
      province_code text not null,
      fiscal_year integer not null,
      is_demo boolean not null,
      agency_type text not null,
      figure text not null,
      is_hidden boolean not null,
      n integer,
      mean numeric(12,8),
      p10 numeric(12,8),
      q1 numeric(12,8),
      median numeric(12,8),
      q3 numeric(12,8),
      p90 numeric(12,8),
      median_place numeric(12,8),
      judged integer,
      passed integer,
      histogram jsonb,
      primary key (province_code, fiscal_year, is_demo, agency_type, figure),
      check (is_hidden = (n is null)),
      check (n >= 5),
      check (not is_hidden or num_nonnulls(mean, p10, q1, median, q3, p90, median_place, judged, passed, histogram) = 0)
    )`.execute(db);
  await sql`create index benchmark_group_of_year on benchmark_group (fiscal_year, is_demo, figure, agency_type)`.execute(
    db,
  );

  const target = sql.table('benchmark_group');
  const isPublisher = sql`current_setting('app.scope', true) = 'publisher'`;
  await sql`alter table ${target} enable row level security`.execute(db);
  await sql`alter table ${target} force row level security`.execute(db);
  await sql`create policy may_read on ${target} for select using (true)`.execute(db);
  await sql`create policy may_insert on ${target} for insert with check (${isPublisher})`.execute(db);
  await sql`create policy may_update on ${target} for update using (${isPublisher}) with check (${isPublisher})`.execute(
    db,
  );
  await sql`create policy may_delete on ${target} for delete using (${isPublisher})`.execute(db);
}
