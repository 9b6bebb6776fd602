import { type Kysely, sql } from 'kysely';

/** The application reads which migrations ran; it never writes that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from prongsai_app`.execute(
    db,
  );
}
