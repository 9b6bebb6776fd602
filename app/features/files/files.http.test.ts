import { writeFile } from 'node:fs/promises';
import { type ActorName, signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld, FILE_TEXT, keepWorldFiles } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';

const server = testServer();
let cookies: Record<ActorName, string>;

beforeAll(async () => {
  await createWorld(server.db);
  await keepWorldFiles(server.files);
  cookies = await signEveryoneIn(server.db);
});

async function get(fileId: string, who: ActorName) {
  const answer = await fetch(`${server.url}/files/${fileId}`, {
    redirect: 'manual',
    headers: { cookie: cookies[who] },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const setFile = (fileId: string, change: { scan?: 'waiting' | 'infected'; uploaded_by_user_id?: string }) =>
  server.db.updateTable('stored_file').set(change).where('file_id', '=', fileId).execute();

test('a file comes as a download under its own name, and no browser opens it as a page', async () => {
  const { status, headers, text } = await get('evidence-mk97a1', 'officerA1');
  expect(status).toBe(200);
  expect(text).toBe(FILE_TEXT);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="_+ mk97a1\.pdf"; filename\*=UTF-8''%E0/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.getSetCookie()).toEqual([]);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

test('each download is in the audit trail with the office that took it', async () => {
  await get('evidence-mk97a3', 'officer97');
  const event = await server.db
    .selectFrom('audit_event')
    .select(['province_code', 'actor_user_id', 'agency_code', 'subject'])
    .where('action', '=', 'file.downloaded')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  expect(event).toEqual({
    province_code: '97',
    actor_user_id: 'officer97',
    agency_code: 'mk97a3',
    subject: 'file:evidence-mk97a3',
  });
});

test('a file of somebody else and one that does not exist answer alike', async () => {
  const strip = (text: string) =>
    text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/evidence-mk98b1|no-such-file/g, '');
  const foreign = await get('evidence-mk98b1', 'officerA1');
  const unknown = await get('no-such-file', 'officerA1');
  expect([foreign.status, unknown.status]).toEqual([404, 404]);
  expect(strip(foreign.text)).toBe(strip(unknown.text));
});

test.each(['..%2f..%2fetc%2fpasswd', 'evidence-mk97a1%2f..', "' or ''='"])(
  'no address %s leads to a file',
  async (fileId) => {
    expect((await get(fileId, 'officer97')).status).toBe(404);
  },
);

describe('without an answer of a scanner', () => {
  test('a waiting file is kept from everybody but who brought it', async () => {
    await setFile('evidence-mk97a3', { scan: 'waiting', uploaded_by_user_id: 'officerA3' });
    expect((await get('evidence-mk97a3', 'officer97')).status).toBe(425);
    expect((await get('evidence-mk97a3', 'officerA3')).status).toBe(200);
  });

  test('a harmful file is kept from everybody', async () => {
    await setFile('evidence-mk97a3', { scan: 'infected' });
    for (const who of ['officer97', 'officerA3'] as const)
      expect((await get('evidence-mk97a3', who)).status).toBe(422);
  });
});

test('bytes that were changed on the disk are not given out', async () => {
  const { sha256 } = await server.db
    .selectFrom('stored_file')
    .select('sha256')
    .where('file_id', '=', 'evidence-mk98b1')
    .executeTakeFirstOrThrow();
  await writeFile(`${server.filesDir}/98/${sha256.slice(0, 2)}/${sha256}`, '<script>alert(1)</script>');
  expect((await get('evidence-mk98b1', 'officer98')).status).toBe(404);
  expect(server.log.join('\n')).toContain('a stored file is missing or altered');
});
