import { request } from 'node:http';
import { insertAccount, insertProvince, startTestSession } from 'tests/setup/people.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyLimit } from './body.ts';

const server = testServer();
const MEGABYTE = 1024 * 1024;
let cookie = '';

beforeAll(async () => {
  await insertProvince(server.db, '11');
  const { userId } = await insertAccount(server.db, [{ provinceCode: '11', role: 'province_admin' }]);
  cookie = `prongsai_session=${await startTestSession(server.db, userId)}`;
});

/** Sends a body piece by piece, without saying beforehand how long it is. */
function sendChunked(path: string, bytes: number): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded', cookie },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    const piece = Buffer.alloc(64 * 1024, 'a');
    sent.write('email=');
    for (let left = bytes; left > 0; left -= piece.length) sent.write(piece);
    sent.end();
  });
}

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie, ...headers },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

describe('a body', () => {
  test.each(['/login', '/provinces/11/members/invite'])(
    'to %s has a limit, announced or not',
    async (path) => {
      const announced = await post(path, new URLSearchParams({ email: 'a'.repeat(MEGABYTE) }));
      const chunked = await sendChunked(path, 3 * MEGABYTE);
      for (const answer of [announced, chunked]) {
        expect(answer.status).toBe(413);
        expect(answer.text).toContain('ใหญ่เกินไป');
        expect(answer.text).toContain('too large');
      }
      expect((await sendChunked('/login', MEGABYTE / 2)).status).toBe(302);
    },
  );

  test('of a page that is already open is refused to its script as well', async () => {
    expect((await post('/login.data', new URLSearchParams({ email: 'a'.repeat(MEGABYTE) }))).status).toBe(
      413,
    );
  });

  test('may be larger where files are imported, and only there', () => {
    expect(bodyLimit('/provinces/11/imports')).toBe(25 * MEGABYTE);
    expect(bodyLimit('/provinces/11/imports.data')).toBe(25 * MEGABYTE);
    for (const path of ['/provinces/11/imports/5', '/imports/x', '/login', '/provinces/11/imports/../login'])
      expect(bodyLimit(path)).toBe(MEGABYTE);
  });

  test('that is no form is not taken', async () => {
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencodedx'])
      expect((await post('/login', 'email=a', { 'content-type': type })).status, type).toBe(415);
    expect((await post('/login', new Blob(['email=a']))).status).toBe(415);
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post('/login', 'no parts in here', broken)).status).toBe(400);
  });
});

describe('a NUL character', () => {
  test('in any field of a form is refused as unreadable', async () => {
    const forms: [string, Record<string, string>][] = [
      ['/login', { email: 'a\0', password: 'x' }],
      ['/login', { 'email\0': 'a' }],
      ['/forgot-password', { email: 'a\0@example.go.th' }],
      ['/account', { intent: 'end-session', sessionId: 'a\0' }],
      ['/account/second-factor', { intent: 'confirm', code: '\0' }],
      ['/switch-membership', { membership: '11/\0' }],
      ['/provinces/11/members', { invitationId: '\0' }],
      [
        '/provinces/11/members/invite',
        { email: 'a@example.go.th', displayName: 'a\0b', role: 'agency_head' },
      ],
      ['/provinces/11/measures', { intent: 'retire', measureId: '\0' }],
      ['/provinces/11/measures/new', { title: '\0' }],
      ['/provinces/11/circulars/new', { subject: '\0' }],
    ];
    for (const [path, fields] of forms) {
      expect((await post(path, new URLSearchParams(fields))).status, path).toBe(400);
      const parts = new FormData();
      for (const [name, value] of Object.entries(fields)) parts.append(name, value);
      expect((await post(path, parts)).status, `${path} in parts`).toBe(400);
    }
  });

  test('in an address is refused, wherever it stands', async () => {
    for (const path of [
      '/provinces/11/members?q=%00',
      '/provinces/11/members/%00',
      '/api/v1/provinces/%00/overview',
    ])
      expect((await fetch(`${server.url}${path}`, { headers: { cookie } })).status, path).toBe(400);
  });
});
