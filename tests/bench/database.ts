import { type OpenDatabase, openDatabase } from 'db/connection.server.ts';
import { migrateToLatest } from 'db/migrate.server.ts';
import postgres from 'postgres';

let made = 0;

/** A fresh migrated database on the server of TEST_DATABASE_URL, to be dropped when done. */
export async function createServerDatabase(): Promise<{ database: OpenDatabase; drop: () => Promise<void> }> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl)
    throw new Error('Set TEST_DATABASE_URL to a PostgreSQL server on which databases may be made.');
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  made += 1;
  const name = `prongsai_bench_${process.pid}_${made}`;
  await admin.unsafe(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, maxConnections: 4, statementTimeoutMs: 0 });
  const drop = async () => {
    await database.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  try {
    await migrateToLatest(database.db);
  } catch (error) {
    await drop();
    throw error;
  }
  return { database, drop };
}
