import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnPicture, PLAIN } from '~/features/letterhead/core/letterhead.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished } from '~/lib/db.server.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import { tablesOf } from './core/model.ts';
import { gridOf } from './core/place-cells.ts';
import type { Stamp } from './core/stamp.ts';
import { wordingOf } from './core/wording.ts';
import { documentSearch } from './document-search-params.ts';
import { meetingFile } from './kinds/meeting-file.ts';
import { rankingList } from './kinds/ranking-list.ts';
import { draftDocument } from './make-document.server.ts';
import { writeDocx } from './write/docx.server.ts';
import { closeBrowser, findBrowser, htmlOf, printHtml, writePdf } from './write/pdf.server.ts';
import { readAnchors } from './write/read-anchors.server.ts';
import { readDocx } from './write/read-docx.fixture.ts';

const database = testDatabase();
const stamp: Stamp = {
  checkCode: '7K3Q-MW2X-9TAB',
  batch: '2567-1/2569-11-21',
  madeAt: '2026-11-21T09:05:00Z',
  version: '0.1.0',
  verifyAt: 'https://prongsai.example/verify',
};
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  if (!province) throw new Error('The small province is not loaded.');
  const tenant = mintTenant({ provinceCode: '97', userId: 'u1', scope: 'province' });
  source = { db: database.db, tenant, province, agency: null };
}, 120_000);
afterAll(closeBrowser);

async function modelOf(kind: DocumentKind) {
  const asked = documentSearch.parse(new URLSearchParams('year=2567'));
  const draft = await draftDocument(kind, source, asked);
  if ('empty' in draft) throw new Error(draft.empty);
  return draft.model;
}

test('the emblem of the province stands on the cover, and its place is free without one', async () => {
  const loaded = await meetingFile.read(source, documentSearch.parse(new URLSearchParams('year=2567')));
  if ('empty' in loaded) throw new Error(loaded.empty);
  const coverOf = (emblem: OwnPicture | null) =>
    loaded.facts(wordingOf([]), { ...PLAIN, emblem }).sections[0]?.blocks ?? [];
  const cover = coverOf({ base64: 'iVBORw0KGgo=', width: 60, height: 60 });
  expect(cover[0]).toMatchObject({ kind: 'picture', heightCm: 3, align: 'center' });
  expect(coverOf(null).some(({ kind }) => kind === 'picture')).toBe(false);
});

test('the meeting has the very tables of the other papers, and its weak points are those of the items', async () => {
  const model = await modelOf(meetingFile);
  const tables = new Map(tablesOf(model).map((table) => [table.name, gridOf(table)]));
  const ranks = tablesOf(await modelOf(rankingList)).map(gridOf);
  expect(tables.get('อันดับหน่วยงาน')).toEqual(ranks[0]);
  const scores = await database.db
    .selectFrom('item_score')
    .select(['item_code', 'score'])
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2567)
    .where('score', 'is not', null)
    .execute();
  const [head, ...weak] = tables.get('จุดอ่อนร่วม') ?? [];
  expect(head?.[0]).toBe('ข้อ');
  expect(weak.length).toBeGreaterThan(3);
  for (const [item, , , least, below] of weak) {
    const own = scores
      .filter((each) => each.item_code === item?.split(' ')[0])
      .map((each) => Number(each.score));
    expect(below, item).toBe(`${own.filter((score) => score < 85).length} จาก ${own.length}`);
    expect(Number(least)).toBeCloseTo(Math.min(...own), 2);
  }
});

test('every part has its line in the contents and a bookmark to which the field of its page leads', async () => {
  const model = await modelOf(meetingFile);
  const file = await writeDocx(model, stamp);
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(part_\d)"/g)].map((match) => match[1]);
  const fields = [...xml.matchAll(/PAGEREF (part_\d) /g)].map((match) => match[1]);
  expect(marks).toEqual(['part_1', 'part_2', 'part_3', 'part_4', 'part_5']);
  expect(fields).toEqual(marks);
  expect(readDocx(file).text).toContain('สารบัญ');
});

test.skipIf(findBrowser(null) === null)(
  'the printed contents say the pages on which the parts begin, each on a page of its own',
  { timeout: 90_000 },
  async () => {
    const model = await modelOf(meetingFile);
    const pages = [...(await readAnchors(await printHtml(htmlOf(model, stamp), null))).entries()]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([, page]) => page);
    expect(pages).toHaveLength(5);
    expect(pages[0]).toBe(3);
    expect(new Set(pages).size).toBe(5);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    const printed = await writePdf(model, stamp, null);
    const file = await PDFDocument.load(printed);
    expect(file.getPageCount()).toBeGreaterThanOrEqual(pages.at(-1) ?? 0);
    expect(Buffer.compare(printed, await writePdf(model, stamp, null))).toBe(0);
  },
);
