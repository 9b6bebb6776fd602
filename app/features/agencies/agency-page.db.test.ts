import type { AppLoadContext } from '@remix-run/node';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Membership } from '~/lib/actor.ts';
import { loader as loadItems } from './items-export.ts';
import { loadAgencyPage } from './load-agency-page.server.ts';

const database = testDatabase();

beforeAll(async () => {
  await loadSeeds(database.db, seedsFor({ documents: true, demo: false }));
});

const platform: Actor = {
  userId: 'u0',
  displayName: 'ผู้ดูแลแพลตฟอร์ม',
  email: 'platform@example.org',
  role: 'platform_admin',
  membership: null,
  memberships: [],
};

function officerOf(provinceCode: string, agencyCode: string): Actor {
  const membership: Membership = {
    membershipId: 'm1',
    role: 'agency_officer',
    provinceCode,
    provinceNameTh: '-',
    provinceNameEn: '-',
    provinceIsDemo: false,
    agencyCode,
    agencyNameTh: '-',
    districtCode: null,
    districtNameTh: null,
  };
  return { ...platform, userId: 'u1', role: 'agency_officer', membership, memberships: [membership] };
}

const argsOf = (path: string, actor: Actor) => ({
  request: new Request(`http://localhost${path}`),
  params: { agencyCode: path.split(/[/?]/)[2] },
  context: { db: database.db, lang: 'th', actor: async () => actor } as AppLoadContext,
});
const open = (path: string, actor = platform) => loadAgencyPage(argsOf(path, actor));

describe('the page of Pathum Thani Province, FY2562', () => {
  test('overall, level, rank and the weighted table as printed', async () => {
    const { result, year } = await open('/agencies/13-province');
    expect(year).toBe(2562);
    expect(result?.head).toMatchObject({
      overall: 92.69,
      level: 'A',
      levelIsPublished: true,
      change: null,
      ranks: [{ scope: 'provinces', rank: 5, outOf: 76, isPrinted: true }],
    });
    expect(result?.weighted?.rows.map((row) => [row.code, row.weight, row.score, row.weighted])).toEqual([
      ['iit', '30', '96.42', '28.93'],
      ['eit', '30', '80.88', '24.26'],
      ['oit', '40', '98.75', '39.50'],
    ]);
    expect(result?.weighted).toMatchObject({ totalWeight: '100', total: { score: '92.69' } });
  });

  test('the finding stands at block 9.2: 98.75 printed, 87.50 required', async () => {
    const { result } = await open('/agencies/13-province?year=2562');
    expect(result?.findings.filter((finding) => finding.isError)).toMatchObject([
      { node: '9.2', published: '98.75', required: '87.50', difference: '11.25', likelyCopyOf: 'oit' },
    ]);
    expect(result?.subIndicators.find((row) => row.node === '9.2')).toMatchObject({
      score: '98.75',
      items: { first: 'o10', last: 'o17' },
    });
  });

  test('eleven EIT items are under 85 and no other; without OIT items none is made up', async () => {
    const { result } = await open('/agencies/13-province');
    expect(result?.items.map((group) => [group.instrument, group.known, group.below])).toEqual([
      ['iit', 30, 0],
      ['eit', 15, 11],
      ['oit', 0, 0],
    ]);
    const below = result?.items.flatMap((group) => group.items.filter((item) => item.isBelow));
    expect(below?.map((item) => item.code).join(' ')).toBe('e1 e2 e3 e5 e6 e7 e9 e11 e12 e14 e15');
  });

  test('the circular it issued answers the year; twelve development points, three comments', async () => {
    const { circulars, documents } = await open('/agencies/13-province');
    expect(circulars).toMatchObject([{ isRecipient: false, measures: 9, measuresFiscalYear: 2563 }]);
    expect(documents?.developmentPoints).toHaveLength(12);
    expect(documents?.comments).toHaveLength(3);
  });
});

describe('the page of Tak PAO, FY2566', () => {
  test('97.14 is not the best level because of the EIT, computed as 91.80', async () => {
    const { result } = await open('/agencies/63-pao');
    expect(result?.head).toMatchObject({ overall: 97.14, level: 'good' });
    expect(result?.rule?.why).toMatchObject({
      kind: 'gates',
      next: 'excellent',
      gates: [{ node: 'eit', score: '91.80' }],
    });
    expect(result?.weighted?.rows.map((row) => [row.published, row.computed])).toEqual([
      [null, '100.00'],
      [null, '91.80'],
      [null, '99.00'],
    ]);
    expect(result?.head?.ranks).toEqual([
      { scope: 'province', rank: 1, outOf: null, isPrinted: true },
      { scope: 'type_national', rank: 23, outOf: null, isPrinted: true },
    ]);
  });

  test('highest and lowest per instrument as the evaluators say', async () => {
    const { result } = await open('/agencies/63-pao');
    expect(result?.groups.map((group) => [group.code, group.extremes?.allEqual])).toEqual([
      ['iit', true],
      ['eit', false],
      ['oit', false],
    ]);
    expect(result?.groups[1]?.extremes).toMatchObject({ highest: [6], lowest: [8] });
  });

  test('the failed o2 is tied to indicator 9, and the plan of FY2567 answers FY2566', async () => {
    const { result, documents } = await open('/agencies/63-pao');
    expect(documents?.failedItems).toMatchObject([{ itemCode: 'o2' }]);
    expect(documents?.failedItems[0]?.appealOutcome).toContain('ผู้ประเมินขอยืนยันการให้คะแนนตามเดิม');
    expect(result?.groups[2]?.indicators[0]).toMatchObject({ number: 9, verdict: 'fix', weakItems: 1 });
    expect(documents?.planRows.map((row) => [row.fiscalYear, row.topicNo])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((topic) => [2567, topic]),
    );
    expect(documents?.limitations).toHaveLength(1);
  });
});

describe('agencies without any score', () => {
  test('a body with a six-month report alone: no result, the report with its counts', async () => {
    const { year, years, result, reports } = await open('/agencies/30-tao-khamsakaesaeng');
    expect([year, years]).toEqual([2566, [{ fiscalYear: 2566, result: 'none' }]]);
    expect(result?.head).toBeNull();
    expect(reports).toMatchObject([
      { fiscalYear: 2566, round: '6m', rows: 17, notStarted: 0, inProgress: 4, done: 13 },
    ]);
  });

  test('a body with a plan alone shows it at the year it answers', async () => {
    const { year, result, documents } = await open('/agencies/75-subdistrict-bangchakreng');
    expect(year).toBe(2566);
    expect(result?.head).toBeNull();
    expect(documents?.planRows).toHaveLength(9);
    expect(documents?.failedItems).toMatchObject([{ itemCode: 'o19' }]);
  });

  test('a known year without anything shows nothing; it does not show another year', async () => {
    const { year, result, documents, reports } = await open('/agencies/63-pao?year=2565');
    expect(year).toBe(2565);
    expect(result?.head).toBeNull();
    expect([documents?.planRows, documents?.comments, reports]).toEqual([[], [], []]);
  });
});

describe('who may open it', () => {
  const statusOf = (path: string, actor: Actor) =>
    open(path, actor).then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
    );

  test('its own people, with their duties; people of another agency get the 404 of an unknown code', async () => {
    expect((await open('/agencies/63-pao', officerOf('63', '63-pao'))).duties).toEqual({
      plans: [],
      toAcknowledge: [],
      toPlan: [],
      toReport: [],
    });
    expect((await open('/agencies/63-pao')).duties).toBeNull();
    expect(await statusOf('/agencies/63-pao', officerOf('13', '13-province'))).toBe(404);
    expect(await statusOf('/agencies/unknown', platform)).toBe(404);
  });
});

test('the items as CSV: the year in the name, only what the filter shows, no demo mark on a real body', async () => {
  const response = await loadItems(argsOf('/agencies/13-province/items.csv?year=2562&below=1', platform));
  const bytes = Buffer.from(await response.arrayBuffer());
  const lines = bytes.toString('utf8').trim().split('\r\n');
  expect(response.headers.get('Content-Disposition')).toContain('ita-2562-13-province-items-');
  expect(lines).toHaveLength(7 + 11);
  expect(lines[4]).toBe('ช่องว่าง,ไม่มีข้อมูล');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines[7]).toMatch(/^2562,13-province,จังหวัดปทุมธานี,e1,/);
  expect(lines.join('\n')).not.toContain('ข้อมูลสมมติ');
});
