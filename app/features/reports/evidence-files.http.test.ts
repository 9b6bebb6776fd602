import { type ActorName, signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld, FILE_TEXT } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, expect, test } from 'vitest';

const server = testServer();
const ROW = '/agencies/mk97a1/reports/2568/6m/rows/1';
let cookies: Record<ActorName, string>;

beforeAll(async () => {
  await createWorld(server.db);
  cookies = await signEveryoneIn(server.db);
});

/** Posts a file to the row as a browser's form does. */
async function upload(who: ActorName, content: string, name: string) {
  const form = new FormData();
  form.set('file', new File([content], name));
  const answer = await fetch(`${server.url}${ROW}/files`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies[who], origin: server.url },
    body: form,
  });
  await answer.text();
  return { status: answer.status, location: answer.headers.get('location') };
}
const get = async (path: string, who: ActorName) => {
  const answer = await fetch(`${server.url}${path}`, {
    redirect: 'manual',
    headers: { cookie: cookies[who] },
  });
  return { status: answer.status, text: await answer.text() };
};
const evidence = () =>
  server.db
    .selectFrom('report_evidence as e')
    .innerJoin('stored_file as f', (join) =>
      join.onRef('f.province_code', '=', 'e.province_code').onRef('f.file_id', '=', 'e.file_id'),
    )
    .select(['f.file_id as fileId', 'f.name', 'e.added_by_office as office'])
    .where('e.agency_code', '=', 'mk97a1')
    .where('e.removed_at', 'is', null)
    .where('f.name', 'like', 'หลักฐาน%')
    .execute();

test('a file sent to a row is evidence of it: on the row’s page, and the same bytes for the province', async () => {
  const { status, location } = await upload('officerA1', FILE_TEXT, 'หลักฐานการประชุม.pdf');
  expect([status, location]).toEqual([302, `${ROW}?done=evidence#evidence`]);
  const [piece, ...others] = await evidence();
  expect(others).toEqual([]);
  expect(piece).toMatchObject({ name: 'หลักฐานการประชุม.pdf', office: 'สำนักงาน officerA1' });
  expect((await get(ROW, 'officerA1')).text).toContain('หลักฐานการประชุม.pdf');
  expect((await get(`/files/${piece?.fileId}`, 'officer97')).text).toBe(FILE_TEXT);
  expect((await get(`/files/${piece?.fileId}`, 'officerA3')).status).toBe(404);
});

test('a file that is not what its name says is refused at its place, and nothing is kept of it', async () => {
  const before = await evidence();
  const refused = await upload('officerA1', '<script>alert(1)</script>', 'หลักฐานปลอม.pdf');
  expect([refused.status, refused.location]).toEqual([302, `${ROW}?file=wrong_kind#evidence`]);
  const page = await get(`${ROW}?file=wrong_kind`, 'officerA1');
  expect(page.status).toBe(200);
  expect(page.text).toContain('โดยดูจากเนื้อไฟล์ ไม่ใช่นามสกุล');
  expect((await upload('officerA1', '', 'หลักฐานว่าง.pdf')).location).toBe(`${ROW}?file=empty#evidence`);
  expect(await evidence()).toEqual(before);
});

test('nobody but the agency itself brings evidence', async () => {
  const before = await evidence();
  expect((await upload('officer97', FILE_TEXT, 'หลักฐานของจังหวัด.pdf')).status).toBe(403);
  expect((await upload('officerA2', FILE_TEXT, 'หลักฐานของผู้อื่น.pdf')).status).toBe(404);
  expect(await evidence()).toEqual(before);
});
