import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount } from 'tests/setup/people.ts';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '~/config.server.ts';
import { refuseUnsafeStart } from './start-check.server.ts';

const database = testDatabase();
const OWN_SECRET = 'a secret that is nowhere in the source code';
const start = (env: Record<string, string>) =>
  refuseUnsafeStart(database.db, readConfig({ NODE_ENV: 'production', ...env }));

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
