import type { OpenDatabase } from 'db/connection.server.ts';
import { findAllPending } from 'db/migrate.server.ts';
import { type Config, ConfigError, DEFAULT_SECRET_KEY } from '~/config.server.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { type Connections, findUnprotectedWays } from './core/unprotected-ways.ts';
import * as LoginRepository from './LoginRepository.server.ts';

/**
 * Refuses to serve real use with what everybody knows or what would undo the row security: demo mode, the secret of
 * the source code, accounts with the demo's password, a schema that is not up to date, a PostgreSQL login that
 * can pass the policies, a way to another machine without TLS.
 * @throws {ConfigError} with one line a reason
 */
export async function refuseUnsafeStart(
  { db, kind }: Pick<OpenDatabase, 'db' | 'kind'>,
  config: Pick<Config, 'isProduction' | 'isDemo' | 'secretKey'> & Connections,
): Promise<void> {
  const pending = await findAllPending(db);
  if (pending.length > 0) {
    throw new ConfigError(
      `The schema is not up to date (${pending.length} to go): run \`npm run db:migrate\`.`,
    );
  }
  if (!config.isProduction) return;
  const reasons = kind === 'postgres' ? await powersOfLogin(db) : [];
  if (config.isDemo) {
    reasons.push('PRONGSAI_DEMO: the demo is started with `npm run demo`; leave this unset for real use.');
  }
  if (config.secretKey === DEFAULT_SECRET_KEY) {
    reasons.push('SECRET_KEY: set a secret of your own, at least 32 characters (`openssl rand -base64 48`).');
  }
  reasons.push(...findUnprotectedWays(config));
  if (await withIdentity(db, null, AccountRepository.existsActiveDemoAccount)) {
    reasons.push(
      'The database holds demo accounts with a known password; use another database for real use.',
    );
  }
  if (reasons.length > 0) throw new ConfigError(reasons.join('\n'));
}

/** What the login of DATABASE_URL could do past the row security, in its own name or in that of a role it is in. */
async function powersOfLogin(db: Database): Promise<string[]> {
  const found = await LoginRepository.findPowers(db);
  const reasons = [];
  if (found?.bypasses) reasons.push('DATABASE_URL: this login can bypass row security; use a plain one.');
  if (found?.owns) {
    reasons.push(
      'DATABASE_URL: this login owns tables; give the owner to MIGRATION_DATABASE_URL and a member of prongsai_app here.',
    );
  }
  if (!found?.acts)
    reasons.push('DATABASE_URL: this login is no member of prongsai_app (`grant prongsai_app to …`).');
  return reasons;
}
