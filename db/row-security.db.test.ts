import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { describe, expect, test } from 'vitest';

const database = testDatabase();

/** Tables that carry a province but belong to no tenant: registers that everyone reads. */
const REGISTERS = new Set(['province', 'agency_directory']);

describe('row security, read from the catalog', () => {
  test('every tenant table forces it and has a policy for each kind of statement', async () => {
    const { rows } = await sql<{ table: string; forced: boolean; commands: string }>`
      select c.relname::text as "table", (c.relrowsecurity and c.relforcerowsecurity) as forced,
        coalesce((select string_agg(p.polcmd::text, '' order by p.polcmd::text) from pg_policy p where p.polrelid = c.oid), '')
          as commands
      from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'province_code' and not a.attisdropped)`.execute(
      database.db,
    );
    const tenantTables = rows.filter((row) => !REGISTERS.has(row.table));
    expect(tenantTables.length).toBeGreaterThan(20);
    expect(tenantTables.filter((row) => !row.forced || !/r/.test(row.commands))).toEqual([]);
  });

  test('no policy has a sub-select or calls anything but the bare current_setting', async () => {
    const { rows } = await sql<{ name: string; text: string }>`
      select polrelid::regclass::text || '.' || polname as name,
        coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as text
      from pg_policy`.execute(database.db);
    expect(rows.length).toBeGreaterThan(80);
    const wrong = rows.filter(({ text }) => {
      const calls = [...text.matchAll(/([a-z_][a-z0-9_.]*)\s*\(/gi)].map((match) => match[1]?.toLowerCase());
      return (
        /\bselect\b/i.test(text) ||
        calls.some((name) => !['current_setting', 'and', 'or', 'any', 'in'].includes(name ?? ''))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the application role owns nothing and cannot bypass policies', async () => {
    const { rows } = await sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*) from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = 'prongsai_app'`.execute(database.db);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        owned: 0,
      },
    ]);
  });
});
