import { randomUUID } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import { isMailAddress } from '~/lib/mail-address.ts';
import { type Letter, subjectLine } from './core/letter.ts';

/** Puts a mail where it waits to be sent, in the transaction of the act that caused it. */
export async function insertMail(trx: Transaction<DB>, letter: Letter): Promise<void> {
  await insertMails(trx, [letter]);
}

/** @throws {RangeError} for an address that is not exactly one */
export async function insertMails(trx: Transaction<DB>, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const wrong = letters.find((letter) => !isMailAddress(letter.to));
  if (wrong) throw new RangeError('Not one mail address.');
  await trx
    .insertInto('outbox_mail')
    .values(
      letters.map((letter) => ({
        mail_id: randomUUID(),
        to_address: letter.to,
        subject: subjectLine(letter.subject),
        body: letter.body,
      })),
    )
    .execute();
}

/**
 * Takes waiting mails for sending: until `leaseUntil` no other server takes them, and an attempt is counted.
 */
export async function takeDue(trx: Transaction<DB>, leaseUntil: Date, limit: number, maxAttempts: number) {
  return trx
    .updateTable('outbox_mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), next_attempt_at: leaseUntil }))
    .where('mail_id', 'in', (due) =>
      due
        .selectFrom('outbox_mail')
        .select('mail_id')
        .where('sent_at', 'is', null)
        // By the database's clock, which also wrote when it is due: ours counts in whole milliseconds.
        .where('next_attempt_at', '<=', sql<Date>`clock_timestamp()`)
        .where('attempts', '<', maxAttempts)
        .orderBy('next_attempt_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['mail_id as mailId', 'to_address as to', 'subject', 'body', 'attempts'])
    .execute();
}

/** A sent mail keeps no text: links in it would open doors for whoever reads the table. */
export async function updateSent(trx: Transaction<DB>, mailId: string): Promise<void> {
  await trx
    .updateTable('outbox_mail')
    .set({ sent_at: new Date(), body: '', last_error: null })
    .where('mail_id', '=', mailId)
    .execute();
}

export async function updateFailed(
  trx: Transaction<DB>,
  mailId: string,
  error: string,
  nextAttemptAt: Date,
): Promise<void> {
  await trx
    .updateTable('outbox_mail')
    .set({ last_error: error.slice(0, 500), next_attempt_at: nextAttemptAt })
    .where('mail_id', '=', mailId)
    .execute();
}

export type OutboxRow = Awaited<ReturnType<typeof findAll>>[number];

/** The newest mails, waiting and sent. */
export async function findAll(trx: Transaction<DB>, limit: number) {
  return trx
    .selectFrom('outbox_mail')
    .select([
      'mail_id as mailId',
      'to_address as to',
      'subject',
      'body',
      'created_at as createdAt',
      'sent_at as sentAt',
      'attempts',
      'last_error as lastError',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('mail_id')
    .limit(limit)
    .execute();
}

/** Clears away what is older than the moment. */
export async function deleteOlderThan(trx: Transaction<DB>, moment: Date): Promise<void> {
  await trx.deleteFrom('outbox_mail').where('created_at', '<', moment).execute();
}
