import { type ActorName, signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, expect, test } from 'vitest';
import { aPng } from './pictures.fixture.ts';

const server = testServer();
let cookies: Record<ActorName, string>;

beforeAll(async () => {
  await createWorld(server.db);
  cookies = await signEveryoneIn(server.db);
});

async function post(fields: Record<string, string | File>, who: ActorName = 'officer97', province = '97') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await fetch(`${server.url}/provinces/${province}/letterhead`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies[who], origin: server.url },
    body: form,
  });
  return { status: answer.status, text: await answer.text() };
}
const file = (bytes: Uint8Array | string, name = 'ตรา.png') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
const put = (given: File, seen = '', more: Record<string, string> = {}) =>
  post({ intent: 'put-picture', signatoryId: '', seen, ...more, file: given });
const emblems = () =>
  server.db
    .selectFrom('document_picture')
    .selectAll()
    .where('province_code', '=', '97')
    .where('purpose', '=', 'emblem')
    .where('removed_at', 'is', null)
    .execute();

test('an emblem is kept as its dots alone, replaced, removed and brought back', async () => {
  const upload = await aPng();
  expect((await put(file(upload))).status).toBe(200);
  const [first] = await emblems();
  expect(first).toMatchObject({ name: 'ตรา.png', width: 120, height: 80 });
  expect(upload.includes(Buffer.from('ถ่ายที่บ้าน'))).toBe(true);
  expect(Buffer.from(first?.content ?? '').includes(Buffer.from('tEXt'))).toBe(false);
  expect(Buffer.from(first?.content ?? '').includes(Buffer.from('ถ่ายที่บ้าน'))).toBe(false);

  await put(file(await aPng({ color: 'green' })), first?.picture_id);
  const [second] = await emblems();
  expect(second?.picture_id).not.toBe(first?.picture_id);
  const undone = { intent: 'restore-picture', signatoryId: '', seen: second?.picture_id ?? '' };
  expect((await post({ ...undone, back: first?.picture_id ?? '' })).status).toBe(200);
  expect((await emblems()).map(({ picture_id }) => picture_id)).toEqual([first?.picture_id]);

  const removal = { intent: 'remove-picture', signatoryId: '', seen: first?.picture_id ?? '' };
  expect((await post(removal)).text).toContain('นำภาพออกแล้ว');
  expect(await emblems()).toEqual([]);
  await post({ intent: 'restore-picture', signatoryId: '', seen: '', back: first?.picture_id ?? '' });
  expect(await emblems()).toHaveLength(1);
});

test('of two officers who put a picture at once, the later is told and nothing is lost', async () => {
  const [present] = await emblems();
  const answers = await Promise.all(
    ['red', 'blue'].map(async (color) => put(file(await aPng({ color })), present?.picture_id)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await emblems()).toHaveLength(1);
});

test.each([
  ['a page that calls itself a picture', '<script>alert(1)</script>', 'โดยดูจากเนื้อหาไฟล์จริง'],
  ['a picture that was cut off', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'ไม่'],
  ['no file', '', 'โปรดเลือกไฟล์ภาพ'],
])('%s is refused with a reason and changes nothing', async (_, bytes, reason) => {
  const before = await emblems();
  const answer = await put(file(bytes), before[0]?.picture_id);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(reason);
  expect(await emblems()).toEqual(before);
});

test('a picture is refused for its dots before anybody decodes them, and when it is too small', async () => {
  const huge = await aPng();
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  expect((await put(file(huge))).text).toContain('26 ล้านจุด');
  expect((await put(file(await aPng({ width: 30, height: 30 })))).text).toContain('40 จุด');
});

test('a signature belongs to an office of the own province, and only staff set anything', async () => {
  const signature = { signatoryId: 'signatory-mk98' };
  expect((await put(file(await aPng()), '', signature)).status).toBe(404);
  expect((await put(file(await aPng()), 'picture-mk97', { signatoryId: 'signatory-mk97' })).status).toBe(200);
  for (const [who, status] of [
    ['viewer97', 404],
    ['officerA1', 404],
    ['officer98', 404],
    ['district9701', 404],
  ] as const)
    expect((await post({ intent: 'put-picture', seen: '', file: file(await aPng()) }, who)).status).toBe(
      status,
    );
});

test('a pattern is refused where it is wrong, and kept with what was typed', async () => {
  const wrong = await post({
    intent: 'numbering',
    version: '0',
    prefix: 'สม 0017.5',
    pattern: 'ว {{nubmer}}',
    last: '',
  });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('บรรทัด 1 ตัวอักษรที่ 3: ไม่มีส่วนที่ระบบเติมให้ชื่อ {{nubmer}}');
  expect(wrong.text).toContain('value="ว {{nubmer}}"');
  const right = {
    intent: 'numbering',
    version: '0',
    prefix: 'สม 0017.5',
    pattern: 'ว {{number}}',
    last: '๑๒',
  };
  expect((await post(right)).text).toContain('ว 13');
  expect((await post({ ...right, pattern: 'ว {{number}}/2' })).status).toBe(409);
});
