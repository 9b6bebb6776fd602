import { type Kysely, sql } from 'kysely';

/**
 * When a body ends: one that was merged always does, one that was split only where that is said. An identity keeps
 * its English name. Mergers and splits become as public as the names of the bodies, so that whoever lists bodies of a
 * year leaves out those that had ended; an agency still reads its own alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_succession add column predecessor_ends boolean not null default false`.execute(
    db,
  );
  await sql`update agency_succession set predecessor_ends = true where kind = 'merged'`.execute(db);
  await sql`alter table agency_succession add check (kind <> 'merged' or predecessor_ends)`.execute(db);
  await sql`alter table agency_identity add column name_en text`.execute(db);

  const scope = sql`current_setting('app.scope', true)`;
  const ownAgency = sql`current_setting('app.agency_code', true)`;
  await sql`drop policy may_read on agency_succession`.execute(db);
  await sql`create policy may_read on agency_succession for select using (
    province_code = current_setting('app.province_code', true) and (${scope} in ('province', 'district', 'public')
      or (${scope} = 'agency' and (predecessor_code = ${ownAgency} or successor_code = ${ownAgency}))))`.execute(
    db,
  );
}
