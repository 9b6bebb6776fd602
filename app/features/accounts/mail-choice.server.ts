import type { MailChoice } from '~/features/inbox/core/kinds.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { type RequestSource, recordAccountEvent } from './account-audit.server.ts';

/** Stores how much mail the person wants, and records what it was before; the same choice again changes nothing. */
export async function chooseMail(
  db: Database,
  person: { userId: string; displayName: string },
  choice: MailChoice,
  source: RequestSource,
): Promise<void> {
  await withIdentity(db, person.userId, async (trx) => {
    const before = await AccountRepository.findMailChoice(trx, person.userId);
    if (before === choice) return;
    await AccountRepository.updateMailChoice(trx, person.userId, choice);
    await recordAccountEvent(trx, source, person, 'account.mail_choice_changed', { before, choice });
  });
}
