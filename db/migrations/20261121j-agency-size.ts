import { type Kysely, sql } from 'kysely';

/** The size class of a body, where the province knows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency add column size_class text check (size_class in ('small', 'medium', 'large'))`.execute(
    db,
  );
}
