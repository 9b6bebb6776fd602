import * as AccountRepository from '~/features/accounts/AccountRepository.server.ts';
import { DEMO_PASSWORD } from '~/features/accounts/core/demo-accounts.ts';
import { hashPassword } from '~/features/accounts/password.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { demoAccounts } from '../demo/accounts.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';

/** Accounts of the demo; one that is there already is left as it is, with the password it may have by now. */
export const demoAccountSeeds: readonly Seed[] = [
  {
    name: 'demo/accounts',
    title: 'บัญชีทดลองใช้ / demo accounts',
    version: versionOf('seeds/demo/accounts.ts', 'app/features/accounts/core/demo-accounts.ts'),
    load: async (db) => {
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      await withIdentity(db, null, async (trx) => {
        for (const { userId, email, officeTh, memberships } of demoAccounts) {
          if (await AccountRepository.findByEmail(trx, email)) continue;
          const isPlatformAdmin = memberships.length === 0;
          const account = {
            userId,
            email,
            displayName: officeTh,
            passwordHash,
            isPlatformAdmin,
            isDemo: true,
          };
          await AccountRepository.insertAccount(trx, account);
          for (const [at, membership] of memberships.entries())
            await AccountRepository.insertMembership(trx, {
              membershipId: `${userId}-${at + 1}`,
              userId,
              ...membership,
            });
        }
      });
      return String(demoAccounts.length);
    },
  },
];
