import { openDatabase } from 'db/connection.server.ts';
import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount } from 'tests/setup/people.ts';
import { expect, inject, test } from 'vitest';
import { ConfigError, readConfig } from '~/config.server.ts';
import { refuseUnsafeStart } from './start-check.server.ts';

const database = testDatabase();
const OWN_SECRET = 'a secret that is nowhere in the source code';
/** As on the embedded database, which has no logins. */
const start = (env: Record<string, string>) =>
  refuseUnsafeStart({ db: database.db, kind: 'pglite' }, readConfig({ NODE_ENV: 'production', ...env }));

test('production starts with a secret of its own and no demo in it', async () => {
  await expect(start({ SECRET_KEY: OWN_SECRET })).resolves.toBeUndefined();
});

test('production refuses the secret of the source code', async () => {
  await expect(start({})).rejects.toThrow(/SECRET_KEY/);
  expect(() => readConfig({ NODE_ENV: 'production', SECRET_KEY: 'too short' })).toThrow(ConfigError);
});

test('production refuses demo mode, and development does not', async () => {
  await expect(start({ SECRET_KEY: OWN_SECRET, PRONGSAI_DEMO: '1' })).rejects.toThrow(/PRONGSAI_DEMO/);
  await expect(start({ NODE_ENV: 'development', PRONGSAI_DEMO: '1' })).resolves.toBeUndefined();
});

test('production refuses ways to other machines without TLS, and development does not', async () => {
  const unprotected = {
    SECRET_KEY: OWN_SECRET,
    PUBLIC_URL: 'http://prongsai.example.go.th',
    SMTP_URL: 'smtp://mail.example.go.th',
    DATABASE_URL: 'postgres://app@db.example.go.th/prongsai?sslmode=require',
  };
  await expect(start(unprotected)).rejects.toThrow(/PUBLIC_URL[\s\S]*SMTP_URL[\s\S]*DATABASE_URL/);
  await expect(start({ ...unprotected, NODE_ENV: 'development' })).resolves.toBeUndefined();
});

test('production refuses a database with demo accounts, until they are deactivated', async () => {
  const { userId } = await insertAccount(database.db, [], { isDemo: true });
  await expect(start({ SECRET_KEY: OWN_SECRET })).rejects.toThrow(/demo accounts/);
  await database.db
    .updateTable('app_user')
    .set({ deactivated_at: new Date() })
    .where('user_id', '=', userId)
    .execute();
  await expect(start({ SECRET_KEY: OWN_SECRET })).resolves.toBeUndefined();
});

test('a half-configured or unprotected sign-on is refused', () => {
  const base = { NODE_ENV: 'production' as const, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
  expect(() => readConfig(base)).toThrow(/belong together/);
  expect(() => readConfig({ ...base, OIDC_ISSUER: 'http://login.example.go.th' })).toThrow(/https/);
  expect(readConfig({ ...base, OIDC_ISSUER: 'https://login.example.go.th' }).sso).toMatchObject({
    clientId: 'x',
  });
});

const onPostgres = inject('databaseKind') === 'postgres';
/** The embedded database has no logins. */
if (onPostgres)
  test('production refuses a PostgreSQL login that could pass the row security, and takes a plain one', async () => {
    const env = readConfig({ NODE_ENV: 'production', SECRET_KEY: OWN_SECRET });
    const asOwner = refuseUnsafeStart({ db: database.db, kind: 'postgres' }, env);
    await expect(asOwner).rejects.toThrow(/can bypass row security[\s\S]*owns tables/);

    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
    const login = `plain_${rows[0]?.name}`.slice(0, 63);
    await sql`create role ${sql.id(login)} login`.execute(database.db);
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.username = login;
    url.pathname = `/${rows[0]?.name}`;
    const plain = await openDatabase({ url: url.href, maxConnections: 1 });
    try {
      await expect(refuseUnsafeStart(plain, env)).rejects.toThrow(
        /no member of prongsai_app|permission denied/,
      );
      await sql`grant prongsai_app to ${sql.id(login)}`.execute(database.db);
      await expect(refuseUnsafeStart(plain, env)).resolves.toBeUndefined();
      await expect(sql`select * from agency_year`.execute(plain.db)).resolves.toMatchObject({ rows: [] });
    } finally {
      await plain.close();
      await sql`drop role ${sql.id(login)}`.execute(database.db);
    }
  });
