import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { testDatabase } from 'tests/setup/database.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withIdentity } from '~/lib/db.server.ts';
import { createTransport, deliverDue } from './delivery.server.ts';
import { invitationLetter, passwordResetLetter } from './letters.server.ts';
import * as OutboxRepository from './OutboxRepository.server.ts';

const database = testDatabase();
const silent = { warn: () => undefined };
interface Received {
  from: string;
  to: string[];
  raw: string;
}
let received: Received[] = [];
let refuseNext = 0;
let server: SMTPServer;
let url = '';

beforeEach(async () => {
  received = [];
  refuseNext = 0;
  await database.db.deleteFrom('outbox_mail').execute();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuseNext > 0) {
          refuseNext -= 1;
          done(new Error('Mailbox is busy'));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const put = (letter: Parameters<typeof OutboxRepository.insertMail>[1]) =>
  withIdentity(database.db, null, (trx) => OutboxRepository.insertMail(trx, letter));
const list = () => withIdentity(database.db, null, (trx) => OutboxRepository.findAll(trx, 50));
async function deliver(): Promise<number> {
  const transport = createTransport(url);
  try {
    return await deliverDue(database.db, transport, 'prongsai@example.go.th', silent);
  } finally {
    transport.close();
  }
}
/** Headers and decoded text of a mail as it arrived. */
function read(raw: string) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const body = rest.join('\r\n\r\n');
  const isBase64 = headers.some((line) => /^content-transfer-encoding: base64/i.test(line));
  const text = isBase64
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  return { headers, names: headers.map((line) => line.split(':')[0]?.toLowerCase()), text };
}

describe('mail', () => {
  test('arrives in both languages, once, and keeps no text afterwards', async () => {
    const link = 'https://prongsai.example.go.th/reset-password?token=abc';
    await put(passwordResetLetter('officer@example.go.th', link, new Date('2026-03-01T03:00:00Z')));
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'prongsai@example.go.th', to: ['officer@example.go.th'] });
    const { text } = read(received[0]?.raw ?? '');
    expect(text).toContain('ตั้งรหัสผ่าน');
    expect(text).toContain('Open this link');
    expect(text.split(link)).toHaveLength(3);
    expect(text).toContain('1 มี.ค. 2569 10:00');
    const [row] = await list();
    expect(row?.sentAt).toBeInstanceOf(Date);
    expect(row?.body).toBe('');
  });

  test('a line end in a name or subject begins no header of its own', async () => {
    await put(
      invitationLetter({
        to: 'officer@example.go.th',
        displayName: 'สำนักงาน\r\nBcc: stolen@example.com',
        role: 'agency_officer',
        placeTh: 'อบต. ทดสอบ\r\nBcc: stolen@example.com\r\n\r\nanother body',
        link: 'https://prongsai.example.go.th/accept-invitation?token=abc',
        expiresAt: new Date('2026-03-01T03:00:00Z'),
      }),
    );
    await deliver();
    expect(received[0]?.to).toEqual(['officer@example.go.th']);
    const { names } = read(received[0]?.raw ?? '');
    expect(names).not.toContain('bcc');
    expect(names.filter((name) => name === 'subject')).toHaveLength(1);
  });

  test('an address that is not exactly one is refused before it is stored', async () => {
    for (const to of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com', 'x']) {
      await expect(put({ to, subject: 's', body: 'b' })).rejects.toThrow(RangeError);
    }
    expect(await list()).toEqual([]);
  });

  test('a refused mail waits for its next attempt and then arrives', async () => {
    refuseNext = 1;
    await put({ to: 'officer@example.go.th', subject: 'เรื่อง', body: 'ข้อความ' });
    expect(await deliver()).toBe(0);
    const [failed] = await list();
    expect(failed).toMatchObject({ attempts: 1, sentAt: null, body: 'ข้อความ' });
    expect(failed?.lastError).toContain('busy');
    expect(await deliver()).toBe(0);
    await database.db
      .updateTable('outbox_mail')
      .set({ next_attempt_at: new Date(0) })
      .execute();
    expect(await deliver()).toBe(1);
    expect(received).toHaveLength(1);
  });

  test('a mail server that is away loses nothing', async () => {
    await put({ to: 'officer@example.go.th', subject: 'เรื่อง', body: 'ข้อความ' });
    const transport = createTransport('smtp://127.0.0.1:1');
    expect(await deliverDue(database.db, transport, 'prongsai@example.go.th', silent)).toBe(0);
    transport.close();
    expect((await list())[0]).toMatchObject({ attempts: 1, body: 'ข้อความ' });
  });

  test('two servers never send the same mail', async () => {
    for (let i = 0; i < 12; i += 1) await put({ to: `o${i}@example.go.th`, subject: 's', body: 'b' });
    const counts = await Promise.all([deliver(), deliver()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    expect(new Set(received.map(({ to }) => to[0])).size).toBe(12);
    expect(received).toHaveLength(12);
  });
});
