import { type Kysely, sql } from 'kysely';

/** Takes the public copy of a report off its page when the acceptance it came of is taken back; its address and version stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table public_document add column withdrawn_at timestamptz`.execute(db);
}
