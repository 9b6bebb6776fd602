import type { PGlite } from '@electric-sql/pglite';
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely';
import { postgresDialectOver, runSavepointCommand } from './shared.ts';

/**
 * Kysely over the embedded database. PGlite is one connection, so a caller holds it from acquire to
 * release: two transactions can never interleave on it (and one tenant's scope never reaches another's).
 */
export function pgliteDialect(client: PGlite): Dialect {
  return postgresDialectOver(() => new PgliteDriver(client));
}

class PgliteDriver implements Driver {
  readonly #client: PGlite;
  readonly #queue = new Mutex();

  constructor(client: PGlite) {
    this.#client = client;
  }

  async init(): Promise<void> {
    await this.#client.waitReady;
  }

  async acquireConnection(): Promise<PgliteConnection> {
    const release = await this.#queue.acquire();
    return new PgliteConnection(this.#client, release);
  }

  async beginTransaction(
    connection: PgliteConnection,
    settings: { isolationLevel?: string; accessMode?: string },
  ): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${isolation}${access}`));
  }

  async commitTransaction(connection: PgliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PgliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await runSavepointCommand(connection, 'savepoint', name, CompiledQuery.raw);
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await runSavepointCommand(connection, 'rollback to savepoint', name, CompiledQuery.raw);
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await runSavepointCommand(connection, 'release savepoint', name, CompiledQuery.raw);
  }

  async releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}

class PgliteConnection implements DatabaseConnection {
  readonly #client: PGlite;
  readonly release: () => void;

  constructor(client: PGlite, release: () => void) {
    this.#client = client;
    this.release = release;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query<R>(query.sql, [...query.parameters]);
    return {
      rows: result.rows,
      ...(result.affectedRows === undefined ? {} : { numAffectedRows: BigInt(result.affectedRows) }),
    };
  }

  // biome-ignore lint/correctness/useYield: streaming is refused, never started
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming queries are not used; page with a keyset instead.');
  }
}

/** Hands out one turn at a time, first come first served. */
class Mutex {
  #tail: Promise<void> = Promise.resolve();

  acquire(): Promise<() => void> {
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const acquired = this.#tail.then(() => release);
    this.#tail = this.#tail.then(() => turn);
    return acquired;
  }
}
