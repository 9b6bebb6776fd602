import { once } from 'node:events';
import path from 'node:path';
import { type DatabaseLocation, type OpenDatabase, openDatabase } from 'db/connection.server.ts';
import type { Logger } from 'pino';
import { type Config, ConfigError, readConfig } from '~/config.server.ts';
import { createLog } from '~/server/log.ts';

export function databaseLocation(config: Config): DatabaseLocation {
  return config.databaseUrl
    ? { url: config.databaseUrl, maxConnections: config.databasePool }
    : { dataDir: path.join(config.dataDir, 'db') };
}

/** Where migrations and seeds write: the login that owns the schema. */
export function ownerLocation(config: Config): DatabaseLocation {
  const url = config.migrationDatabaseUrl ?? config.databaseUrl;
  return url ? { url, maxConnections: 2, statementTimeoutMs: 0 } : databaseLocation(config);
}

interface CommandOptions {
  /** Works as the login that owns the schema. */
  asOwner?: boolean;
  /** Settings to read instead of the environment of the process. */
  env?: NodeJS.ProcessEnv;
  /** Runs before the database is opened, so that what can be refused early is. */
  before?: (config: Config) => Promise<void>;
}

/** Runs a command with its database open; a problem is told in a sentence and the exit code is 1. */
export async function runCommand(
  run: (parts: { config: Config; log: Logger; database: OpenDatabase }) => Promise<void>,
  { env = process.env, before, asOwner = false }: CommandOptions = {},
): Promise<void> {
  // Libraries look at the variable itself; without it they run in their slow development mode.
  process.env.NODE_ENV ??= 'production';
  let database: OpenDatabase | undefined;
  try {
    const config = readConfig(env);
    await before?.(config);
    database = await openDatabase(asOwner ? ownerLocation(config) : databaseLocation(config));
    await run({ config, log: createLog(config.logLevel), database });
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  } finally {
    await database?.close();
  }
}

/** Aborted when the process is asked to stop; asked a second time, it stops at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => controller.abort(new Error('หยุดตามคำสั่ง — Stopped as asked.')));
  return controller.signal;
}

/** Keeps the process up until it is asked to stop, then lets `stop` finish. */
export async function untilStopped(stop: () => Promise<void>, signal = stopSignal()): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
  await stop();
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return `ตั้งค่าไม่ถูกต้อง / Wrong settings:\n${error.message}`;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return (
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ ลองใช้พอร์ตอื่น เช่น PORT=${Number(port) + 1} — ` +
      `Port ${port} is taken by another program; choose another, e.g. PORT=${Number(port) + 1}.`
    );
  return process.env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message;
}
