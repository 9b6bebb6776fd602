import type { Database } from '~/lib/db.server.ts';

/** Version of each seed that has been loaded to its end, by name. */
export async function findAllVersions(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('seed_run').select(['seed_name', 'version']).execute();
  return new Map(rows.map((row) => [row.seed_name, row.version]));
}

/** Remembers that this version of the seed is there; needs the owner of the database. */
export async function upsertVersion(db: Database, seedName: string, version: string): Promise<void> {
  const loaded = { version, loaded_at: new Date() };
  await db
    .insertInto('seed_run')
    .values({ seed_name: seedName, ...loaded })
    .onConflict((conflict) => conflict.column('seed_name').doUpdateSet(loaded))
    .execute();
}
