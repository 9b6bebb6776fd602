import { type Config, ConfigError, DEFAULT_SECRET_KEY } from '~/config.server.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';

/**
 * Refuses to serve real use with what everybody knows: demo mode, the secret of the source code, or accounts with
 * the demo's password.
 * @throws {ConfigError} with one line a reason
 */
export async function refuseUnsafeStart(
  db: Database,
  config: Pick<Config, 'isProduction' | 'isDemo' | 'secretKey'>,
): Promise<void> {
  if (!config.isProduction) return;
  const reasons = [];
  if (config.isDemo) {
    reasons.push('PRONGSAI_DEMO: the demo is started with `npm run demo`; leave this unset for real use.');
  }
  if (config.secretKey === DEFAULT_SECRET_KEY) {
    reasons.push('SECRET_KEY: set a secret of your own, at least 32 characters (`openssl rand -base64 48`).');
  }
  if (await withIdentity(db, null, AccountRepository.existsActiveDemoAccount)) {
    reasons.push(
      'The database holds demo accounts with a known password; use another database for real use.',
    );
  }
  if (reasons.length > 0) throw new ConfigError(reasons.join('\n'));
}
