import { signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { publishPapers, switchPages } from './switch-pages.server.ts';

const server = testServer();
const SOURCE = { userId: null, office: null, role: null, clientAddress: null, requestId: null };
let cookie = '';
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const asProvince = <T>(fn: Parameters<typeof withTenant<T>>[2], code = '97') =>
  withTenant(server.db, mintTenant({ provinceCode: code, scope: 'province' }), fn);
const turnOn = (codes: string[]) => asProvince((t) => switchPages(t, codes, SOURCE));
const setReport = (state: 'draft' | 'accepted', action: string) =>
  asProvince(async (t) => {
    const key = (query: { where: (column: 'agency_code', op: '=', value: string) => unknown }) =>
      query.where('agency_code', '=', 'mk97a1');
    await (
      key(
        t.trx.updateTable('compliance_report').set({ state, reviewed_at: new Date('2025-04-20T05:00:00Z') }),
      ) as {
        execute(): Promise<unknown>;
      }
    ).execute();
    await (
      key(t.trx.updateTable('compliance_report_row').set({ action })) as { execute(): Promise<unknown> }
    ).execute();
    await publishPapers(t, 'mk97a1');
  });
const PAGE = '/public/agencies/mk97a1';
const PAPER = `${PAGE}/documents/2568/report-6m`;

beforeAll(async () => {
  await createWorld(server.db);
  cookie = (await signEveryoneIn(server.db)).officer97;
});

test('off, unknown and never heard of are one answer', async () => {
  const answers = await Promise.all(
    [PAGE, '/public/agencies/no-such-body', PAPER, '/public/provinces/97', '/public/provinces/zz'].map(
      (path) => get(path),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.headers.get('x-robots-tag')).toBe('noindex');
});

test('on: published results stand there, a draft year and a draft report do not, nor any other body', async () => {
  await turnOn(['mk97a1', 'mk98b1']);
  const page = await get(PAGE);
  expect(page.status).toBe(200);
  expect(page.text).toContain('อบต. mk97a1');
  expect(page.text).toContain('90.00');
  expect(page.text).toContain('ข้อมูลสมมติ');
  expect(page.text).toContain('index, follow');
  expect(page.text).toMatch(/<meta property="og:title"[^>]*mk97a1/);
  expect(page.text).not.toMatch(/<script|2568|61\.31|mk97a2|mk98|งานลับ|หนังสือลับ|สำนักงาน officer/);
  expect((await get(PAPER)).status).toBe(404);
  expect((await get('/public/agencies/mk98b1')).status).toBe(404);
  const list = await get('/public/provinces/97');
  expect(list.text).toContain('mk97a1');
  expect(list.text).not.toContain('mk97a2');
});

test('an accepted report stands at its address, and keeps saying what was accepted', async () => {
  await setReport('accepted', 'งานที่รับแล้ว');
  const paper = await get(PAPER);
  expect(paper.status).toBe(200);
  expect(paper.text).toContain('งานที่รับแล้ว');
  expect(paper.text).toContain('20 เมษายน 2568');
  expect((await get(PAGE)).text).toContain(PAPER);
  expect((await get(`${PAPER}?lang=en`)).text).toContain('Progress report');
  for (const path of [
    `${PAGE}/documents/2568/plan`,
    `${PAGE}/documents/2568/report-12m`,
    `${PAGE}/documents/0/plan`,
  ])
    expect((await get(path)).status).toBe(404);

  await setReport('draft', 'ร่างใหม่ที่ยังไม่ส่ง');
  const later = await get(PAPER);
  expect(later.text).toContain('งานที่รับแล้ว');
  expect(later.text).not.toContain('ร่างใหม่');
  await setReport('accepted', 'ฉบับแก้ไข');
  expect((await get(PAPER)).text).toMatch(/ฉบับแก้ไข/);
  expect((await get(PAPER)).text).toContain('ฉบับที่ 2');
});

test('a plan stands there as it was approved, and never a draft, a submission or rows written since', async () => {
  const PLAN = `${PAGE}/documents/2569/plan`;
  const key = { province_code: '97', fiscal_year: 2569, agency_code: 'mk97a1' };
  const row = { topicNo: 3, itemCodes: ['e9', 'o34'], finding: 'ต่ำ', steps: null, timeframe: 'ไตรมาส 1' };
  const edition = (edition_no: number, measure: string, approved_at: Date | null) =>
    server.db
      .insertInto('plan_edition')
      .values({
        ...key,
        edition_no,
        content: JSON.stringify({ rows: [{ ...row, measure, responsible: 'กองคลัง', limitation: null }] }),
        submitted_at: new Date('2025-11-01T05:00:00Z'),
        submitted_by_office: null,
        approved_at,
      })
      .execute();
  await server.db
    .insertInto('plan')
    .values({ ...key, results_fiscal_year: 2568, updated_by_office: null })
    .execute();
  await edition(1, 'มาตรการที่เสนอ', null);
  await asProvince((t) => publishPapers(t, 'mk97a1'));
  expect((await get(PLAN)).status).toBe(404);
  await edition(2, 'มาตรการที่เห็นชอบ', new Date('2025-11-03T05:00:00Z'));
  await edition(3, 'มาตรการที่เสนอใหม่', null);
  await asProvince((t) => publishPapers(t, 'mk97a1'));
  const paper = await get(PLAN);
  expect(paper.text).toContain('มาตรการที่เห็นชอบ');
  expect(paper.text).toContain('e9, o34');
  expect(paper.text).toContain('3 พฤศจิกายน 2568');
  expect(paper.text).not.toMatch(/ที่เสนอ/);
});

test('a renamed body is found at the same address, a merged one says where it went', async () => {
  await server.db
    .updateTable('agency')
    .set({ name_th: 'เทศบาลใหม่' })
    .where('agency_code', '=', 'mk97a1')
    .execute();
  await server.db
    .insertInto('agency_succession')
    .values({
      province_code: '97',
      predecessor_code: 'mk97a1',
      successor_code: 'mk97a3',
      from_fiscal_year: 2569,
      kind: 'merged',
      predecessor_ends: true,
    })
    .execute();
  const paper = await get(PAPER);
  expect(paper.text).toContain('เทศบาลใหม่');
  expect(paper.text).toContain('ออกในนาม อบต. mk97a1');
  expect(paper.text).toContain('รวมเข้ากับ อบต. mk97a3 ตั้งแต่ปีงบประมาณ 2569');
  expect(paper.text).not.toContain('/public/agencies/mk97a3');
});

test('who holds the page already gets no second copy; who held another does', async () => {
  const { headers } = await get(PAGE);
  const etag = headers.get('etag') ?? '';
  expect(headers.get('cache-control')).toContain('public');
  expect((await get(PAGE, { 'if-none-match': `W/${etag}` })).status).toBe(304);
  expect((await get(`${PAGE}?lang=en`, { 'if-none-match': etag })).status).toBe(200);
});

test('a preview is for the province alone and kept by nobody', async () => {
  expect((await get('/provinces/97/public-pages/mk97a2')).status).toBe(302);
  const preview = await get('/provinces/97/public-pages/mk97a2', { cookie });
  expect(preview.status).toBe(200);
  expect(preview.text).toContain('noindex');
  expect(preview.headers.get('cache-control')).toBe('private, no-store');
  expect(preview.text).not.toMatch(/2568|62\.32/);
});

test('the public sees no switch, draft or document of a body that is off, asked straight of the database', async () => {
  await turnOn([]);
  const open = await withTenant(server.db, mintTenant({ provinceCode: '97', scope: 'public' }), async (t) => [
    await t.trx.selectFrom('public_page').selectAll().execute(),
    await t.trx.selectFrom('public_document').selectAll().execute(),
    await t.trx.selectFrom('compliance_report').selectAll().execute(),
    await t.trx.selectFrom('plan_row').selectAll().execute(),
  ]);
  expect(open).toEqual([[], [], [], []]);
  for (const path of [PAGE, PAPER, '/public/provinces/97']) expect((await get(path)).status).toBe(404);
  const [event] = await server.db
    .selectFrom('audit_event')
    .select(['after'])
    .where('action', '=', 'public_page.changed')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  expect(event?.after).toEqual({ on: [], off: ['mk97a1'] });
});
