import type { DB } from 'db/tables/tables.ts';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '~/lib/db.server.ts';

type Table = keyof DB & string;
/** Values as JavaScript has them: lists for arrays, objects for jsonb, ISO text for dates and moments. */
export type Row<T extends Table> = { readonly [Column in keyof DB[T]]?: unknown };

/**
 * Inserts the rows, all of which name the same columns. A row whose key is there already takes over the given
 * values; one that has them already is not rewritten.
 */
export async function upsertRows<T extends Table>(
  db: Database | Transaction<DB>,
  table: T,
  key: readonly (keyof DB[T] & string)[],
  rows: readonly Row<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = columns.filter((column) => !(key as readonly string[]).includes(column));
  await sql`
    insert into ${sql.table(table)} as stored (${names(columns)})
    select ${names(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${names(key)}) ${takeOver(values)}`.execute(db);
}

/** Inserts the rows whose key is not there yet; the others stay as people have left them. */
export async function insertNewRows<T extends Table>(
  db: Database | Transaction<DB>,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = names(Object.keys(first));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(db);
}

function takeOver(columns: readonly string[]): RawBuilder<unknown> {
  if (columns.length === 0) return sql`do nothing`;
  const assignments = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const [stored, given] = ['stored', 'excluded'].map((side) =>
    sql.join(columns.map((column) => sql.ref(`${side}.${column}`))),
  );
  return sql`do update set ${assignments} where (${stored}) is distinct from (${given})`;
}

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
