import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { describe, expect, test } from 'vitest';

const database = testDatabase();

interface Constraint {
  table: string;
  kind: 'p' | 'f';
  target: string | null;
  columns: string[];
}

async function readConstraints(): Promise<Constraint[]> {
  const { rows } = await sql<Constraint>`
    select c.conrelid::regclass::text as "table", c.contype::text as kind,
      case when c.confrelid = 0 then null else c.confrelid::regclass::text end as target,
      array(
        select a.attname::text from unnest(c.conkey) with ordinality as k(attnum, position)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by k.position
      ) as columns
    from pg_constraint c
    where c.contype in ('p', 'f') and c.connamespace = 'public'::regnamespace`.execute(database.db);
  return rows;
}

/** Tables that belong to no tenant; every other table with a province in it is a tenant table. */
const GLOBAL_TABLES = new Set(['province', 'agency_directory', 'session']);

async function readTenantTables(): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select distinct c.table_name::text as "table" from information_schema.columns c
    where c.table_schema = 'public' and c.column_name = 'province_code'`.execute(database.db);
  return rows.map((row) => row.table).filter((table) => !GLOBAL_TABLES.has(table));
}

describe('every tenant table can be distributed by province', () => {
  test('its primary key begins with province_code', async () => {
    const tenantTables = await readTenantTables();
    expect(tenantTables.length).toBeGreaterThan(20);
    const keys = new Map(
      (await readConstraints()).filter((c) => c.kind === 'p').map((c) => [c.table, c.columns]),
    );
    const wrong = tenantTables.filter((table) => keys.get(table)?.[0] !== 'province_code');
    expect(wrong).toEqual([]);
  });

  test('each of its foreign keys begins with province_code', async () => {
    const tenantTables = new Set(await readTenantTables());
    const foreignKeys = (await readConstraints()).filter((c) => c.kind === 'f' && tenantTables.has(c.table));
    expect(foreignKeys.length).toBeGreaterThan(20);
    const wrong = foreignKeys.filter((c) => c.columns[0] !== 'province_code');
    expect(wrong).toEqual([]);
  });

  test('each of its unique indexes begins with province_code', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select i.indrelid::regclass::text as "table", a.attname::text as first
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and i.indrelid::regclass::text = any(${await readTenantTables()})`.execute(
      database.db,
    );
    expect(rows.filter((row) => row.first !== 'province_code')).toEqual([]);
  });
});
