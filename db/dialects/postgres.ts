import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely';
import type { ReservedSql, Sql } from 'postgres';
import { postgresDialectOver, runSavepointCommand } from './shared.ts';

/**
 * A thin dialect over postgres.js that prepares every statement (the published dialects do not, which
 * makes planning the largest cost of our small queries) and pipelines BEGIN with what follows it.
 */
export function preparedPostgresDialect(sql: Sql): Dialect {
  return postgresDialectOver(() => new PreparedPostgresDriver(sql));
}

/** A statement that begins with this comment is sent without waiting for its answer (the scope of a transaction). */
const AHEAD = '/*ahead*/';

class PreparedPostgresDriver implements Driver {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PreparedPostgresConnection> {
    return new PreparedPostgresConnection(await this.#sql.reserve());
  }

  async beginTransaction(
    connection: PreparedPostgresConnection,
    settings: { isolationLevel?: string; accessMode?: string },
  ): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    connection.sendAhead(`begin${isolation}${access}`);
  }

  async commitTransaction(connection: PreparedPostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PreparedPostgresConnection): Promise<void> {
    await connection.rollback();
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

  async releaseConnection(connection: PreparedPostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#sql.end({ timeout: 5 });
  }
}

class PreparedPostgresConnection implements DatabaseConnection {
  readonly #sql: ReservedSql;
  #ahead: Promise<unknown>[] = [];

  constructor(sql: ReservedSql) {
    this.#sql = sql;
  }

  /** Sends a statement without waiting; its error surfaces with the next awaited query. */
  sendAhead(text: string, parameters: readonly unknown[] = []): void {
    const sent = this.#sql.unsafe(text, parameters as never[], { prepare: parameters.length > 0 }).execute();
    sent.catch(() => undefined);
    this.#ahead.push(sent);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (query.sql.startsWith(AHEAD)) {
      this.sendAhead(query.sql, query.parameters);
      return { rows: [] };
    }
    const parameters = query.parameters as never[];
    const pending = this.#sql.unsafe(query.sql, parameters, {
      prepare: parameters.length > 0 || isRead(query),
    });
    const running = pending.execute();
    running.catch(() => undefined);
    await this.#settleAhead();
    const rows = await running;
    return {
      rows: Array.from(rows) as R[],
      ...(rows.count === null || rows.command === 'SELECT' ? {} : { numAffectedRows: BigInt(rows.count) }),
    };
  }

  // biome-ignore lint/correctness/useYield: streaming is refused, never started
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming queries are not used; page with a keyset instead.');
  }

  async rollback(): Promise<void> {
    this.#ahead = [];
    await this.#sql.unsafe('rollback');
  }

  release(): void {
    this.#ahead = [];
    this.#sql.release();
  }

  async #settleAhead(): Promise<void> {
    if (this.#ahead.length === 0) return;
    const ahead = this.#ahead;
    this.#ahead = [];
    await Promise.all(ahead);
  }
}

const isRead = (query: CompiledQuery): boolean => query.query.kind === 'SelectQueryNode';
