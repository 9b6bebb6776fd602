import { type Kysely, sql } from 'kysely';

/**
 * Links that the server has looked at again by itself, behind those somebody asked for; and when each web site may be
 * asked next, shared by all servers. The turns belong to no tenant: only the queue of links sees them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table readiness_link add column is_routine boolean not null default false`.execute(db);
  await sql`
    create table link_host_turn (
      host text primary key,
      next_allowed_at timestamptz not null
    )`.execute(db);
  const isQueue = sql`current_setting('app.scope', true) = 'link_queue'`;
  await sql`alter table link_host_turn enable row level security`.execute(db);
  await sql`alter table link_host_turn force row level security`.execute(db);
  await sql`create policy may_read on link_host_turn for select using (${isQueue})`.execute(db);
  await sql`create policy may_insert on link_host_turn for insert with check (${isQueue})`.execute(db);
  await sql`create policy may_update on link_host_turn for update using (${isQueue}) with check (${isQueue})`.execute(
    db,
  );
  await sql`create policy may_delete on link_host_turn for delete using (${isQueue})`.execute(db);
}
