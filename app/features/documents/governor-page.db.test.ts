import { PDFDocument } from 'pdf-lib';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN } from '~/features/letterhead/core/letterhead.ts';
import { ATTENTION_KINDS } from '~/features/overview/core/attention.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished } from '~/lib/db.server.ts';
import type { Source } from './core/kind.ts';
import { type DocumentModel, tablesOf } from './core/model.ts';
import type { Stamp } from './core/stamp.ts';
import { wordingOf } from './core/wording.ts';
import { documentSearch } from './document-search-params.ts';
import { governorOnePage } from './kinds/governor-one-page.ts';
import { closeBrowser, findBrowser, writePdf } from './write/pdf.server.ts';

const database = testDatabase();
const stamp: Stamp = {
  checkCode: '7K3Q-MW2X-9TAB',
  batch: '2567-1/2569-11-21',
  madeAt: '2026-11-21T09:05:00Z',
  version: '0.1.0',
  verifyAt: 'https://a-rather-long-name-of-a-server.example.go.th/verify',
};
const LONG_NAME = 'องค์การบริหารส่วนตำบลหนองน้ำใสใต้ฟ้ากว้างเหนือเขาสูงพัฒนาร่วมใจ (ข้อมูลสมมติสำหรับทดสอบ)';
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  if (!province) throw new Error('The small province is not loaded.');
  const tenant = mintTenant({ provinceCode: '97', userId: 'u1', scope: 'province' });
  source = { db: database.db, tenant, province, agency: null };
}, 120_000);
afterAll(closeBrowser);

const pagesOf = async (model: DocumentModel) =>
  (await PDFDocument.load(await writePdf(model, stamp, null))).getPageCount();

test.skipIf(findBrowser(null) === null)(
  'the page for the governor is one page, with long names and every matter too',
  { timeout: 60_000 },
  async () => {
    const loaded = await governorOnePage.load(source, documentSearch.parse(new URLSearchParams('year=2567')));
    if ('empty' in loaded) throw new Error(loaded.empty);
    const { facts } = loaded;
    const setAs = (given: typeof facts): DocumentModel => ({
      ...governorOnePage.compose(given, wordingOf([]), PLAIN),
      digits: 'thai',
      isDemo: true,
    });
    const entries = facts.overview.attention
      .flatMap((list) => list.entries)
      .map((entry) => ({ ...entry, nameTh: LONG_NAME, missingYears: [2563, 2564, 2565, 2566] }));
    const lengthened = setAs({
      ...facts,
      place: { province: 'พระนครศรีอยุธยา', district: 'บางปะอินพัฒนาน้ำใส' },
      isPublished: false,
      overview: {
        ...facts.overview,
        levelKeys: ['AA', 'A', 'B', 'C', 'D', 'E', 'F'],
        bodies: facts.overview.bodies.map((body) => ({ ...body, nameTh: LONG_NAME })),
        attention: ATTENTION_KINDS.map((kind) => ({ kind, entries })),
      },
    });
    const rowsOf = (model: DocumentModel, name: string) =>
      tablesOf(model).find((each) => each.name === name)?.rows;
    expect(rowsOf(setAs(facts), 'คะแนนเปลี่ยนแปลงมากที่สุด')).toHaveLength(3);
    expect(rowsOf(lengthened, 'เรื่องที่ต้องดูแล')).toHaveLength(ATTENTION_KINDS.length);
    expect(await pagesOf(setAs(facts))).toBe(1);
    expect(await pagesOf(lengthened)).toBe(1);
  },
);
