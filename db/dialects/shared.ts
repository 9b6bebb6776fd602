import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';

/** Savepoint statements are the same for both drivers; Kysely names the savepoints. */
export async function runSavepointCommand(
  connection: DatabaseConnection,
  command: string,
  name: string,
  compile: (sql: string) => CompiledQuery,
): Promise<void> {
  await connection.executeQuery(compile(`${command} "${name.replaceAll('"', '""')}"`));
}

/** Both dialects speak PostgreSQL; only the driver below them differs. */
export function postgresDialectOver(createDriver: () => Driver): Dialect {
  return {
    createDriver,
    createAdapter: (): DialectAdapter => new PostgresAdapter(),
    createQueryCompiler: (): QueryCompiler => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new PostgresIntrospector(db),
  };
}
