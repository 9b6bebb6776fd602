import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import postgres from 'postgres';
import { pgliteDialect } from './dialects/pglite.ts';
import { preparedPostgresDialect } from './dialects/postgres.ts';
import {
  keepText,
  OID_DATE,
  OID_INT8,
  OID_JSON,
  OID_JSONB,
  OID_NUMERIC,
  parseInt8,
  serializeJson,
} from './dialects/types.ts';
import { lockDataDir } from './lock.server.ts';
import type { DB } from './tables/tables.ts';

interface PostgresLocation {
  url: string;
  maxConnections?: number;
  /** For migrations and seeds, whose statements may run long; 0 = no limit. */
  statementTimeoutMs?: number;
}

/** Where the data lives: a PostgreSQL server, or the embedded database in a folder (or in memory for tests). */
export type DatabaseLocation = PostgresLocation | { dataDir: string } | { snapshot: Blob | null };

export interface OpenDatabase {
  db: Kysely<DB>;
  kind: 'postgres' | 'pglite';
  /** Closes connections and gives the data folder free for another process. */
  close(): Promise<void>;
}

/** Opens the database; the rest of the product never learns which of the two it got. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  return 'url' in location ? openPostgres(location) : openPglite(location);
}

/** A statement that runs longer is stopped, so that no request holds a connection for good. */
const STATEMENT_TIMEOUT_MS = 30_000;

function openPostgres({
  url,
  maxConnections = 10,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
}: PostgresLocation): OpenDatabase {
  const sql = postgres(url, {
    max: maxConnections,
    onnotice: () => undefined,
    connection: { application_name: 'prongsai', statement_timeout: statementTimeoutMs },
    types: {
      int8: { to: OID_INT8, from: [OID_INT8], serialize: String, parse: parseInt8 },
      numeric: { to: OID_NUMERIC, from: [OID_NUMERIC], serialize: String, parse: keepText },
      calendarDate: { to: OID_DATE, from: [OID_DATE], serialize: keepText, parse: keepText },
      json: { to: OID_JSON, from: [OID_JSON], serialize: serializeJson, parse: JSON.parse },
      jsonb: { to: OID_JSONB, from: [OID_JSONB], serialize: serializeJson, parse: JSON.parse },
    },
  });
  const db = new Kysely<DB>({ dialect: preparedPostgresDialect(sql) });
  return { db, kind: 'postgres', close: () => db.destroy() };
}

async function openPglite(location: { dataDir: string } | { snapshot: Blob | null }): Promise<OpenDatabase> {
  const parsers = { [OID_INT8]: parseInt8, [OID_NUMERIC]: keepText, [OID_DATE]: keepText };
  if ('snapshot' in location) {
    const client = new PGlite({ parsers, ...(location.snapshot ? { loadDataDir: location.snapshot } : {}) });
    const db = new Kysely<DB>({ dialect: pgliteDialect(client) });
    return { db, kind: 'pglite', close: () => db.destroy() };
  }
  mkdirSync(location.dataDir, { recursive: true });
  const unlock = lockDataDir(location.dataDir);
  const client = new PGlite({ dataDir: location.dataDir, parsers });
  const db = new Kysely<DB>({ dialect: pgliteDialect(client) });
  return {
    db,
    kind: 'pglite',
    close: async () => {
      await db.destroy();
      unlock();
    },
  };
}
