import { type ActorName, signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld, FILE_TEXT } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, expect, test } from 'vitest';
import { aCircularIn, move } from './circulars.fixture.ts';

const server = testServer();
let cookies: Record<ActorName, string>;

beforeAll(async () => {
  await createWorld(server.db);
  cookies = await signEveryoneIn(server.db);
});

async function upload(circularId: string, who: ActorName, content: string, name = 'แนวทาง.pdf') {
  const form = new FormData();
  form.set('intent', 'add');
  form.set('file', new File([content], name));
  const answer = await fetch(`${server.url}/circulars/${circularId}/files`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies[who], origin: server.url },
    body: form,
  });
  return { status: answer.status, text: await answer.text() };
}
const get = async (path: string, who: ActorName) => {
  const answer = await fetch(`${server.url}${path}`, {
    redirect: 'manual',
    headers: { cookie: cookies[who] },
  });
  return { status: answer.status, text: await answer.text() };
};
const filesOf = (circularId: string) =>
  server.db
    .selectFrom('stored_file')
    .select(['file_id as fileId', 'name'])
    .where('owner_id', '=', circularId)
    .where('removed_at', 'is', null)
    .execute();

test('what is enclosed with a draft reaches the recipients when it is sent, and nobody before', async () => {
  const id = await aCircularIn(server.db, 'draft');
  expect((await upload(id, 'officer97', FILE_TEXT)).status).toBe(302);
  const [file] = await filesOf(id);
  expect(file?.name).toBe('แนวทาง.pdf');
  const address = `/files/${file?.fileId}`;
  expect((await get(`/circulars/${id}`, 'officer97')).text).toContain('แนวทาง.pdf');
  expect((await get(address, 'officer97')).status).toBe(200);
  expect((await get(address, 'officerA1')).status).toBe(404);
  for (const act of ['check', 'sign', 'send'] as const)
    expect(await move(server.db, id, act)).toMatchObject({ kind: 'done' });
  expect((await get(address, 'officerA1')).text).toBe(FILE_TEXT);
  expect((await get(`/agencies/mk97a1/circulars/${id}`, 'officerA1')).text).toContain(address);
  expect((await get(address, 'officerA3')).status).toBe(404);
  expect((await get(address, 'officer98')).status).toBe(404);
});

test('a file that is not what it says is refused with a reason, and a checked circular takes none', async () => {
  const id = await aCircularIn(server.db, 'draft');
  const refused = await upload(id, 'officer97', '<script>alert(1)</script>');
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('โดยดูจากเนื้อหาไฟล์จริง');
  await move(server.db, id, 'check');
  expect((await upload(id, 'officer97', FILE_TEXT)).status).toBe(409);
  expect(await filesOf(id)).toEqual([]);
});

test('only the staff of the own province encloses', async () => {
  const id = await aCircularIn(server.db, 'draft');
  expect((await upload(id, 'officer98', FILE_TEXT)).status).toBe(404);
  expect((await upload(id, 'viewer97', FILE_TEXT)).status).toBe(403);
  expect((await upload(id, 'officerA1', FILE_TEXT)).status).toBe(404);
});
