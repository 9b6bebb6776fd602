import { openDatabase } from 'db/connection.server.ts';
import { migrateToLatest } from 'db/migrate.server.ts';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

/** Makes one migrated template database on the server of TEST_DATABASE_URL; removed when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is needed for the database tests on PostgreSQL.');
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `prongsai_test_${process.pid}_${Date.now()}`;
  await admin.unsafe(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const template = await openDatabase({ url: url.href, maxConnections: 1 });
  await migrateToLatest(template.db);
  await template.close();
  project.provide('templateDatabase', name);
  return async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
}
