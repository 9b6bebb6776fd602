import { randomUUID } from 'node:crypto';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { isMailAddress } from '~/lib/mail-address.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import { makeResetLink } from './password-reset.server.ts';

export interface NewAdmin {
  email: string;
  /** The office, as everybody will see it. */
  name: string;
  /** Makes one more although there is one already. */
  another: boolean;
}

export type CreateAdminResult =
  | { kind: 'made'; link: string; expiresAt: Date }
  | { kind: 'bad_email' | 'no_name' | 'address_taken' }
  | { kind: 'exists'; emails: string[] };

/**
 * Makes a platform administrator without a password and a link to set one. Where the same person was made before and has
 * set none yet, there is a new link only.
 */
export async function createPlatformAdmin(
  db: Database,
  publicUrl: string,
  admin: NewAdmin,
): Promise<CreateAdminResult> {
  const email = admin.email.trim();
  const displayName = admin.name.trim();
  if (!isMailAddress(email)) return { kind: 'bad_email' };
  if (!displayName) return { kind: 'no_name' };
  return withIdentity(db, null, async (trx): Promise<CreateAdminResult> => {
    const present = await AccountRepository.findAllPlatformAdmins(trx);
    const same = present.find((account) => account.email.toLowerCase() === email.toLowerCase());
    if (same && same.passwordHash === null)
      return { kind: 'made', ...(await makeResetLink(trx, same.userId, publicUrl)) };
    if (present.length > 0 && !admin.another)
      return { kind: 'exists', emails: present.map((account) => account.email) };
    if (await AccountRepository.findByEmail(trx, email)) return { kind: 'address_taken' };
    const account = { userId: randomUUID(), email, displayName, passwordHash: null, isPlatformAdmin: true };
    await AccountRepository.insertAccount(trx, account);
    const source = { clientAddress: 'command line', requestId: 'create-admin' };
    await recordAccountEvent(trx, source, account, 'account.created', { email, role: 'platform_admin' });
    return { kind: 'made', ...(await makeResetLink(trx, account.userId, publicUrl)) };
  });
}
