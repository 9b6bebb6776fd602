import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { createWorld } from 'tests/isolation/world.ts';
import { insertAccount, startTestSession } from 'tests/setup/people.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, expect, test } from 'vitest';

const server = testServer();
const LIST = '/provinces/97/document-jobs';
let cookie = '';

beforeAll(async () => {
  await createWorld(server.db);
  const { userId } = await insertAccount(server.db, [{ provinceCode: '97', role: 'province_officer' }]);
  cookie = `prongsai_session=${await startTestSession(server.db, userId)}`;
});

async function ask(path: string, form?: [string, string][]) {
  return fetch(`${server.url}${path}`, {
    redirect: 'manual',
    headers: { cookie, ...(form ? { origin: server.url } : {}) },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
}

/** Reloads the page, as a reader without scripts does, until it says so. */
async function untilPageSays(address: string, words: string): Promise<string> {
  for (let time = 0; time < 300; time += 1) {
    const html = await (await ask(address)).text();
    if (html.includes(words)) return html;
    await pause(100);
  }
  throw new Error(`The page never said ${words}.`);
}

const order = (...agencies: string[]): [string, string][] => [
  ['kind', 'agency-one-page'],
  ['year', '2567'],
  ['formats', 'docx'],
  ['mode', 'chosen'],
  ...agencies.map((code): [string, string] => ['agencies', code]),
];

test('a job is checked, started, made in the background and taken as a ZIP, without scripts', {
  timeout: 60_000,
}, async () => {
  const made = await ask(LIST, order('mk97a1', 'mk97a3'));
  expect(made.status).toBe(302);
  const address = made.headers.get('location') ?? '';
  expect(address).toMatch(/^\/provinces\/97\/document-jobs\/[0-9a-f-]{36}$/);
  const ready = await untilPageSays(address, 'เริ่มจัดทำ 2 ฉบับ');
  expect(ready).not.toContain('documents.zip');
  expect((await ask(`${address}/documents.zip`)).status).toBe(404);
  expect((await ask(address, [['intent', 'start']])).status).toBe(302);
  const done = await untilPageSays(address, `${address}/documents.zip`);
  expect(done).toContain('ZIP ทุกฉบับ (2 หน่วยงาน)');
  expect(done).toContain('เก็บไฟล์ไว้ถึง');
  const zip = await ask(`${address}/documents.zip`);
  expect(zip.headers.get('content-type')).toBe('application/zip');
  expect(decodeURIComponent(zip.headers.get('content-disposition') ?? '')).toContain('สรุปผลหนึ่งหน้า');
  expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer()))).toSorted()).toEqual([
    '01 อบต. mk97a1.docx',
    '02 อบต. mk97a3.docx',
    'สารบัญ.xlsx',
  ]);
  const events = await server.db
    .selectFrom('audit_event')
    .select('action')
    .where('subject', '=', `document_job:${address.split('/').at(-1)}`)
    .orderBy('seq')
    .execute();
  expect(events.map(({ action }) => action)).toEqual([
    'document_job.created',
    'document_job.started',
    'document_job.taken',
  ]);
  // Started twice, as by two windows: the second is told.
  expect((await ask(address, [['intent', 'start']])).status).toBe(409);
});

test('a form without a format or an agency is told so, and keeps what was ticked', async () => {
  const none = await ask(LIST, order());
  expect(none.status).toBe(400);
  expect(await none.text()).toContain('โปรดเลือกหน่วยงานอย่างน้อยหนึ่งแห่ง');
  const noFormat = await ask(
    LIST,
    order('mk97a3').filter(([name]) => name !== 'formats'),
  );
  expect(noFormat.status).toBe(400);
  const html = await noFormat.text();
  expect(html).toContain('โปรดเลือกแบบของไฟล์อย่างน้อยหนึ่งแบบ');
  expect(html).toMatch(/name="agencies"[^>]*checked=""[^>]*value="mk97a3"/);
});

test('files whose time is over are gone, and the page says so', async () => {
  await server.db
    .updateTable('document_job')
    .set({ removed_at: new Date() })
    .where('job_id', '=', 'job-mk97')
    .execute();
  const gone = await ask(`${LIST}/job-mk97/documents.zip`);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('ถูกลบแล้ว');
  expect(await (await ask(`${LIST}/job-mk97`)).text()).toContain('ไฟล์ของงานนี้ถูกลบแล้ว');
});
