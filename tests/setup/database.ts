import { readFileSync } from 'node:fs';
import { type OpenDatabase, openDatabase } from 'db/connection.server.ts';
import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';

/**
 * A fresh migrated database for the calling test file (or `describe`), on whichever database the run is for.
 * Read `.db` inside tests and hooks.
 */
export function testDatabase(): { readonly db: Kysely<DB>; readonly kind: 'pglite' | 'postgres' } {
  const kind = inject('databaseKind');
  let open: { database: OpenDatabase; remove: () => Promise<void> } | undefined;
  beforeAll(async () => {
    open = kind === 'pglite' ? await openSnapshot() : await copyTemplate();
  });
  afterAll(async () => {
    await open?.database.close();
    await open?.remove();
  });
  return {
    kind,
    get db() {
      if (!open) throw new Error('The database is open inside tests and hooks only.');
      return open.database.db;
    },
  };
}

async function openSnapshot() {
  const snapshot = new Blob([readFileSync(inject('templateDatabase'))]);
  return { database: await openDatabase({ snapshot }), remove: async () => undefined };
}

let copies = 0;
async function copyTemplate() {
  const serverUrl = process.env.TEST_DATABASE_URL ?? '';
  const template = inject('templateDatabase');
  copies += 1;
  const name = `${template}_${process.pid}_${copies}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    database: await openDatabase({ url: url.href, maxConnections: 4 }),
    remove: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
