import { sql } from 'kysely';
import type { Database } from '~/lib/db.server.ts';

/** What the login of the connection may do, itself or through a role it is in. */
export async function findPowers(db: Database) {
  const { rows } = await sql<{ bypasses: boolean; owns: boolean; acts: boolean }>`
    select
      exists (select from pg_roles r where (r.rolsuper or r.rolbypassrls)
        and pg_has_role(session_user, r.oid, 'member')) as bypasses,
      exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and pg_has_role(session_user, c.relowner, 'member')) as owns,
      pg_has_role(session_user, 'prongsai_app', 'member') as acts`.execute(db);
  return rows[0];
}
