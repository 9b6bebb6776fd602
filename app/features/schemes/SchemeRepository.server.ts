import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import { parseScheme } from './core/parse-scheme.ts';
import type { Scheme } from './core/scheme.ts';

/** Records read and checked before, by content: they are large, and the same for every request. */
const known = new Map<string, Scheme>();

/** The assessment scheme of a fiscal year (BE), or undefined when there is no record of that year. */
export async function findByFiscalYear(db: Kysely<DB>, fiscalYear: number): Promise<Scheme | undefined> {
  const [scheme] = await findAllByFiscalYears(db, [fiscalYear]);
  return scheme;
}

/** Schemes of the years asked for, oldest first. */
export async function findAllByFiscalYears(
  db: Kysely<DB>,
  fiscalYears: readonly number[],
): Promise<Scheme[]> {
  if (fiscalYears.length === 0) return [];
  const rows = await db
    .selectFrom('scheme')
    .select((eb) => [
      'content_hash as hash',
      eb
        .case()
        .when('content_hash', 'in', [...known.keys(), ''])
        .then(null)
        .else(eb.ref('definition'))
        .end()
        .as('definition'),
    ])
    .where('fiscal_year', 'in', [...fiscalYears])
    .orderBy('fiscal_year')
    .execute();
  return rows.map((row) => readScheme(row.hash, row.definition));
}

/** Fiscal years (BE) that have a scheme, newest first. */
export async function findAllFiscalYears(db: Kysely<DB>): Promise<number[]> {
  const rows = await db.selectFrom('scheme').select('fiscal_year').orderBy('fiscal_year', 'desc').execute();
  return rows.map((row) => row.fiscal_year);
}

/** Stores a year's scheme; a new version replaces the record of its year. Needs the owner of the database. */
export async function upsertScheme(db: Kysely<DB>, scheme: Scheme): Promise<void> {
  await db
    .insertInto('scheme')
    .values({ fiscal_year: scheme.fiscalYear, definition: JSON.stringify(scheme) })
    .onConflict((conflict) =>
      conflict.column('fiscal_year').doUpdateSet({ definition: JSON.stringify(scheme) }),
    )
    .execute();
}

function readScheme(hash: string, definition: unknown): Scheme {
  const scheme = known.get(hash) ?? parseScheme(definition);
  known.set(hash, scheme);
  return scheme;
}
