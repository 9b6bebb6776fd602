import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '~/config.server.ts';
import { type FileStore, openFileStore } from '~/features/files/FileStore.server.ts';
import { createLog } from '~/server/log.ts';
import { type RunningServer, startServer } from '~/server/start.ts';
import { testDatabase } from './database.ts';

/** The built product on a fresh database, listening on a loopback port. */
export function testServer(env: Record<string, string> = {}) {
  const database = testDatabase();
  let server: RunningServer | undefined;
  const log: string[] = [];
  let filesDir = '';
  let files: FileStore | undefined;
  beforeAll(async () => {
    filesDir = await mkdtemp(path.join(tmpdir(), 'prongsai-files-'));
    const quiet = { PORT: '0', LOG_LEVEL: 'silent', SCHEDULER: 'off' };
    const settings = { ...quiet, FILES_DIR: filesDir, ...env };
    const config = readConfig({ ...settings, NODE_ENV: 'test' });
    files = openFileStore(config);
    server = await startServer({
      db: database.db,
      config,
      log: createLog('info', { write: (line) => log.push(line) }),
    });
  });
  afterAll(async () => {
    await server?.close();
    await rm(filesDir, { recursive: true, force: true });
  });
  return {
    get filesDir() {
      return filesDir;
    },
    /** Where the server keeps uploaded files. */
    get files() {
      if (!files) throw new Error('The server runs inside tests and hooks only.');
      return files;
    },
    get db() {
      return database.db;
    },
    /** The lines of the server's log so far. */
    log,
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
