import type { Letter } from '~/features/mail/core/letter.ts';
import { bilingual } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { Language } from '~/lib/context.ts';
import { type Database, mintTenant, type TenantDb, withJobQueue, withTenant } from '~/lib/db.server.ts';
import { groupBy } from '~/lib/group-by.ts';
import { isMailAddress } from '~/lib/mail-address.ts';
import { translator } from '~/messages/i18n.server.ts';
import { cureOf, isMailed, NOTIFICATION_KINDS } from './core/kinds.ts';
import { sentenceOf } from './core/sentence.ts';
import * as WaitingMailRepository from './WaitingMailRepository.server.ts';

const BATCH = 1000;
/** What nobody was mailed about for so long (an old letter brought in, no server for weeks) is left to the inbox. */
const STALE_MS = 14 * 24 * 60 * 60_000;

/**
 * Puts what waits into the outbox: one mail for each person, whatever number of matters it is. Being told and the mail
 * about it are two steps, each whole; in this one the mail and its mark stand or fall together. Returns how many mails.
 */
export async function mailNotifications(db: Database, publicUrl: string, now: Date): Promise<number> {
  const provinces = await withJobQueue(db, WaitingMailRepository.findWaitingProvinces);
  let mails = 0;
  for (const provinceCode of provinces) {
    const tenant = mintTenant({ provinceCode, scope: 'province' });
    mails += await withTenant(db, tenant, (t) => mailProvince(t, publicUrl, now));
  }
  return mails;
}

async function mailProvince(t: TenantDb, publicUrl: string, now: Date): Promise<number> {
  if (!(await WaitingMailRepository.tryHold(t))) return 0;
  const waiting = await WaitingMailRepository.findAllWaiting(t, BATCH);
  const wanted = waiting.filter(
    (row) =>
      row.isWanted &&
      row.createdAt.getTime() > now.getTime() - STALE_MS &&
      isMailAddress(row.email) &&
      isMailed(row, row.mailChoice),
  );
  const letters = [...groupBy(wanted, ({ userId }) => userId).values()].map((own) =>
    letterOf(t.provinceCode, own, publicUrl),
  );
  await OutboxRepository.insertMails(t.trx, letters);
  const sent = new Set(wanted.map(({ notificationId }) => notificationId));
  const others = waiting.filter(({ notificationId }) => !sent.has(notificationId));
  await WaitingMailRepository.updateMailState(t, [...sent], 'sent');
  await WaitingMailRepository.updateMailState(
    t,
    others.map(({ notificationId }) => notificationId),
    'none',
  );
  return letters.length;
}

function kindOf({ kind }: { kind: string }) {
  return NOTIFICATION_KINDS.find((known) => known === kind) ?? 'reminded';
}

/** Everything for one person in one mail, each matter with the address where it is dealt with. No person is named. */
function letterOf(
  provinceCode: string,
  own: readonly WaitingMailRepository.WaitingRow[],
  publicUrl: string,
): Letter {
  const [first] = own;
  if (!first) throw new RangeError('A letter needs a matter.');
  const places = [...new Set(own.map((row) => row.agencyNameTh ?? `จังหวัด${row.provinceNameTh}`))];
  const place = places.join(', ');
  return bilingual(first.email, (lang: Language) => {
    const t = translator(lang).getFixedT(lang, 'inbox');
    const matters = own.map((row) => {
      const { title, detail } = sentenceOf(row, t, lang);
      const path = cureOf({ ...row, kind: kindOf(row), provinceCode });
      const where = places.length > 1 && row.agencyNameTh ? ` (${row.agencyNameTh})` : '';
      return { title, text: [`• ${title}${where}`, detail, publicUrl + path].filter(Boolean).join('\n  ') };
    });
    const subject =
      matters.length === 1
        ? t('letter.subjectOne', { title: matters[0]?.title ?? '', place })
        : t('letter.subjectMany', { count: matters.length, place });
    const body = [
      t('letter.greeting', { place }),
      ...matters.map(({ text }) => text),
      t('letter.closing', { settings: `${publicUrl}/account#mail` }),
    ].join('\n\n');
    return { subject, body };
  });
}
