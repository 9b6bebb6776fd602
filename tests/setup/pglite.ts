import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgliteDialect } from 'db/dialects/pglite.ts';
import { migrateToLatest } from 'db/migrate.server.ts';
import type { DB } from 'db/tables/tables.ts';
import { Kysely } from 'kysely';
import type { TestProject } from 'vitest/node';

/** Migrates one embedded database a run and keeps it as a file that every test file starts from. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-test-'));
  const client = new PGlite();
  const db = new Kysely<DB>({ dialect: pgliteDialect(client) });
  await migrateToLatest(db);
  const snapshot = await client.dumpDataDir('none');
  await client.close();
  const file = path.join(folder, 'migrated.tar');
  writeFileSync(file, Buffer.from(await snapshot.arrayBuffer()));
  project.provide('templateDatabase', file);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseKind: 'pglite' | 'postgres';
    /** Snapshot file of the migrated embedded database, or name of the migrated template on the server. */
    templateDatabase: string;
  }
}
