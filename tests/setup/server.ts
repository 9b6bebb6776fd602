import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import pino from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '~/config.server.ts';
import { type RunningServer, startServer } from '~/server/start.ts';
import { testDatabase } from './database.ts';

/** The built product on a fresh database, listening on a loopback port. */
export function testServer(env: Record<string, string> = {}) {
  const database = testDatabase();
  let server: RunningServer | undefined;
  beforeAll(async () => {
    const config = readConfig({ ...{ PORT: '0', LOG_LEVEL: 'silent', ...env }, NODE_ENV: 'test' });
    server = await startServer({ db: database.db, config, log: pino({ level: 'silent' }) });
  });
  afterAll(() => server?.close());
  return {
    get db() {
      return database.db;
    },
    get url() {
      if (!server) throw new Error('The server runs inside tests and hooks only.');
      return server.url;
    },
  };
}

/** The routes of the built product: the list that the isolation matrix must cover. */
export async function builtRoutes(): Promise<ServerBuild['routes']> {
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  return build.routes;
}
