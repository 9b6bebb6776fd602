import { sql } from 'kysely';
import type { Database } from '~/lib/db.server.ts';

/**
 * Tells the planner how the tables are filled. A server does so by itself in time; the embedded database never
 * does, and then checks each item score's foreign key by reading the whole province-year.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await sql`analyze`.execute(db);
}
