import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { type DatabaseLocation, type OpenDatabase, openDatabase } from 'db/connection.server.ts';
import postgres from 'postgres';
import { inject } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A migrated database that a command in a process of its own can open, and a folder for its files. */
export interface CommandDatabase {
  folder: string;
  env: Record<string, string>;
  /** The embedded database has room for one process: close it before a command runs. */
  open(): Promise<OpenDatabase>;
  remove(): Promise<void>;
}

/** On whichever database the run is for. */
export async function createCommandDatabase(): Promise<CommandDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-command-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const { location, env, drop } =
    inject('databaseKind') === 'pglite' ? await embedded(folder) : await onServer();
  return {
    folder,
    env,
    open: () => openDatabase(location),
    remove: async () => {
      await drop();
      removeFolder();
    },
  };
}

async function embedded(folder: string) {
  const dataDir = path.join(folder, 'db');
  const snapshot = new Blob([readFileSync(inject('templateDatabase'))]);
  const client = new PGlite({ dataDir, loadDataDir: snapshot });
  await client.waitReady;
  await client.close();
  const location: DatabaseLocation = { dataDir };
  return { location, env: { DATA_DIR: folder, DATABASE_URL: '' }, drop: async () => undefined };
}

let copies = 0;
async function onServer() {
  const serverUrl = process.env.TEST_DATABASE_URL ?? '';
  const template = inject('templateDatabase');
  copies += 1;
  const name = `${template}_command_${process.pid}_${copies}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const location: DatabaseLocation = { url: url.href, maxConnections: 2 };
  const drop = async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { location, env: { DATABASE_URL: url.href }, drop };
}

/** Starts a command of `app/cli` as a process of its own; the process itself is the child, so it can be killed. */
export function startCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'app/cli', `${command}.ts`), ...args], {
    cwd: ROOT,
    env: { ...process.env, MIGRATION_DATABASE_URL: '', NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function runCommandLine(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = startCommand(command, args, env);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
