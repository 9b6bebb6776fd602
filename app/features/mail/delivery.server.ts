import nodemailer, { type Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { retryAfter } from './core/letter.ts';
import * as OutboxRepository from './OutboxRepository.server.ts';

const POLL_MS = 5_000;
const LEASE_MS = 5 * 60_000;
const KEEP_MS = 30 * 24 * 60 * 60_000;
const BATCH = 20;
const MAX_ATTEMPTS = 8;

/** Sends mail over the server of `SMTP_URL`; short timeouts, because the next attempt is never far. */
export function createTransport(smtpUrl: string): Transporter {
  return nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof nodemailer.createTransport>[0]);
}

/** Sends what waits; a failed mail waits for its next attempt. Returns how many were sent. */
export async function deliverDue(
  db: Database,
  transport: Transporter,
  from: string,
  log: Pick<Logger, 'warn'>,
): Promise<number> {
  const due = await withIdentity(db, null, (trx) =>
    OutboxRepository.takeDue(trx, new Date(Date.now() + LEASE_MS), BATCH, MAX_ATTEMPTS),
  );
  let sent = 0;
  for (const mail of due) {
    try {
      await transport.sendMail({
        from: { name: 'โปร่งใส Prongsai', address: from },
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.body,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      await withIdentity(db, null, (trx) => OutboxRepository.updateSent(trx, mail.mailId));
      sent += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ mailId: mail.mailId, attempts: mail.attempts, reason }, 'mail was not sent');
      const next = new Date(Date.now() + (retryAfter(mail.attempts) ?? KEEP_MS));
      await withIdentity(db, null, (trx) => OutboxRepository.updateFailed(trx, mail.mailId, reason, next));
    }
  }
  return sent;
}

/**
 * Looks for waiting mail every few seconds until stopped. Without a mail server it only clears away old mail: the
 * administrator reads the outbox. Several servers may run it side by side.
 */
export function startMailDelivery(parts: {
  db: Database;
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  log: Logger;
}): () => Promise<void> {
  const { db, config, log } = parts;
  const transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  let running: Promise<void> = clearOld(db, log);
  let isIdle = true;
  const timer = setInterval(() => {
    if (!transport || !isIdle) return;
    isIdle = false;
    running = deliverDue(db, transport, config.mailFrom, log)
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, 'mail delivery failed'))
      .finally(() => {
        isIdle = true;
      });
  }, POLL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    transport?.close();
  };
}

async function clearOld(db: Database, log: Logger): Promise<void> {
  try {
    await withIdentity(db, null, (trx) =>
      OutboxRepository.deleteOlderThan(trx, new Date(Date.now() - KEEP_MS)),
    );
  } catch (error) {
    log.error({ err: error }, 'old mail was not cleared away');
  }
}
