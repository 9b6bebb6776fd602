import { openDatabase } from 'db/connection.server.ts';
import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { expect, inject, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';

const database = testDatabase();

test('figures arrive the same from both databases: counts as numbers, decimals and dates as text', async () => {
  const { rows } = await sql`
    select count(*) as n, 97.81::numeric as score, avg(x)::numeric(12,8) as mean, date '2020-06-18' as day,
      round(97.805::numeric, 2)::float8 as rounded, '{"a":[1]}'::jsonb as data, array['i1','e2'] as codes, true as yes
    from (values (96.24), (95.63), (96.76), (99.40), (99.40), (99.40)) as t(x)`.execute(database.db);
  expect(rows[0]).toEqual({
    n: 6,
    score: '97.81',
    mean: '97.80500000',
    day: '2020-06-18',
    rounded: 97.81,
    data: { a: [1] },
    codes: ['i1', 'e2'],
    yes: true,
  });
});

test('text arrays, json, numbers and dates written through Kysely read back the same', async () => {
  await database.db
    .insertInto('measure_stock')
    .values({
      stock_code: 's1',
      title_th: 'แนวทางการยืมทรัพย์สิน',
      title_en: 'Borrowing state property',
      steps_th: ['ขั้นที่ 1, มีจุลภาค', 'ขั้น "สอง"'],
      responsible_pattern_th: 'กองคลัง',
      timeframe_kind: 'whole_year',
      follow_up_th: 'รายงาน',
      topic_nos: [4, 7],
      tied_items: JSON.stringify([{ fiscalYear: 2562, itemCode: 'i20' }]),
      source: 'test',
    })
    .execute();
  const row = await database.db.selectFrom('measure_stock').selectAll().executeTakeFirstOrThrow();
  expect(row.steps_th).toEqual(['ขั้นที่ 1, มีจุลภาค', 'ขั้น "สอง"']);
  expect(row.topic_nos).toEqual([4, 7]);
  expect(row.tied_items).toEqual([{ fiscalYear: 2562, itemCode: 'i20' }]);
});

test('a transaction carries its own scope and leaves none behind', async () => {
  const scopes = await Promise.all(
    Array.from({ length: 40 }, (_, index) => String(10 + index)).map(async (provinceCode) => {
      const tenant = mintTenant({ provinceCode, scope: 'province' });
      const seen = await withTenant(database.db, tenant, async (t) => {
        const { rows } = await sql<{
          code: string;
        }>`select current_setting('app.province_code', true) as code`.execute(t.trx);
        return rows[0]?.code;
      });
      return [provinceCode, seen];
    }),
  );
  for (const [asked, seen] of scopes) expect(seen).toBe(asked);
  const { rows } = await sql<{
    code: string | null;
  }>`select current_setting('app.province_code', true) as code`.execute(database.db);
  expect(rows[0]?.code || null).toBeNull();
});

test('a failed transaction is rolled back and the connection stays usable', async () => {
  await database.db
    .insertInto('province')
    .values({ province_code: '97', name_th: 'ก', name_en: 'A' })
    .execute();
  const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
  await expect(
    withTenant(database.db, tenant, async (t) => {
      const district = { province_code: '97', district_code: '9701', name_th: 'ข', name_en: 'B' };
      await t.trx.insertInto('district').values(district).execute();
      throw new Error('stop here');
    }),
  ).rejects.toThrow('stop here');
  await expect(
    withTenant(database.db, tenant, (t) => sql`select broken syntax here`.execute(t.trx)),
  ).rejects.toThrow();
  const left = await withTenant(database.db, tenant, (t) =>
    t.trx.selectFrom('district').selectAll().execute(),
  );
  expect(left).toEqual([]);
});

test('Thai names sort in Thai order', async () => {
  const { rows } = await sql<{ name: string }>`
    select name from (values ('เชียงใหม่'), ('ขอนแก่น'), ('กระบี่'), ('เลย'), ('แพร่')) as t(name)
    order by name collate "und-x-icu"`.execute(database.db);
  expect(rows.map((row) => row.name)).toEqual(['กระบี่', 'ขอนแก่น', 'เชียงใหม่', 'แพร่', 'เลย']);
});

/** The embedded database has one connection and one user. */
if (inject('databaseKind') === 'postgres') {
  const timeoutIn = async (db: typeof database.db) =>
    (await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(db)).rows[0]
      ?.limit;

  test('a statement that runs too long is stopped; long work sets its own limit', async () => {
    expect(await timeoutIn(database.db)).toBe('30s');
    const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
    const slow = withTenant(database.db, tenant, async (t) => {
      await sql`set local statement_timeout = 50`.execute(t.trx);
      await sql`select pg_sleep(5)`.execute(t.trx);
    });
    await expect(slow).rejects.toMatchObject({ code: '57014' });
    expect(await timeoutIn(database.db)).toBe('30s');
  });

  test('migrations and seeds run as long as they need', async () => {
    const owner = await openDatabase({
      url: process.env.TEST_DATABASE_URL ?? '',
      maxConnections: 1,
      statementTimeoutMs: 0,
    });
    expect(await timeoutIn(owner.db)).toBe('0');
    await owner.close();
  });
}
