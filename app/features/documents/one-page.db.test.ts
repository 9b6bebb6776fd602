import { PDFDocument } from 'pdf-lib';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN } from '~/features/letterhead/core/letterhead.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished, withTenant } from '~/lib/db.server.ts';
import type { Source } from './core/kind.ts';
import { type DocumentModel, tablesOf } from './core/model.ts';
import type { Stamp } from './core/stamp.ts';
import { wordingOf } from './core/wording.ts';
import { documentSearch } from './document-search-params.ts';
import { agencyOnePage } from './kinds/agency-one-page.ts';
import { closeBrowser, findBrowser, writePdf } from './write/pdf.server.ts';

const database = testDatabase();
const stamp: Stamp = {
  checkCode: '7K3Q-MW2X-9TAB',
  batch: '2567-1',
  madeAt: '2026-11-21T09:05:00Z',
  version: '0.1.0',
  verifyAt: 'https://a-rather-long-name-of-a-server.example.go.th/verify',
};
const asked = documentSearch.parse(new URLSearchParams('year=2567'));
const LONG_NAME = 'องค์การบริหารส่วนตำบลหนองน้ำใสใต้ฟ้ากว้างเหนือเขาสูงพัฒนาร่วมใจ (ข้อมูลสมมติสำหรับทดสอบ)';
const LONG_ITEM =
  'หน่วยงานเปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียภายนอกเข้าไปมีส่วนร่วมในการปรับปรุงพัฒนาการดำเนินงานและการให้บริการให้ดีขึ้นมากน้อยเพียงใด';
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const weakest = await database.db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2567)
    .where('overall', 'is not', null)
    .orderBy('overall')
    .executeTakeFirstOrThrow();
  const tenant = mintTenant({ provinceCode: '97', userId: 'u1', scope: 'province' });
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  const agency = await withTenant(database.db, tenant, (t) =>
    TenancyRepository.findAgencyByCode(t, weakest.agencyCode),
  );
  if (!province || !agency) throw new Error('The small province is not loaded.');
  source = { db: database.db, tenant, province, agency };
}, 120_000);
afterAll(closeBrowser);

const pagesOf = async (model: DocumentModel) =>
  (await PDFDocument.load(await writePdf(model, stamp, null))).getPageCount();

test.skipIf(findBrowser(null) === null)(
  'the one page of an agency is one page, with long names too',
  { timeout: 60_000 },
  async () => {
    const loaded = await agencyOnePage.load(source, asked);
    if ('empty' in loaded) throw new Error(loaded.empty);
    const { facts } = loaded;
    const setAs = (given: typeof facts): DocumentModel => ({
      ...agencyOnePage.compose(given, wordingOf([]), PLAIN),
      digits: 'thai',
      isDemo: true,
    });
    const lengthened = setAs({
      ...facts,
      agency: { ...facts.agency, nameTh: LONG_NAME },
      result: {
        ...facts.result,
        items: facts.result.items.map((group) => ({
          ...group,
          items: group.items.map((item) => ({ ...item, label: LONG_ITEM, isBelow: true })),
        })),
      },
    });
    expect(tablesOf(setAs(facts)).find(({ name }) => name === 'ข้อที่ควรพัฒนา')?.rows).toHaveLength(6);
    expect(await pagesOf(setAs(facts))).toBe(1);
    expect(await pagesOf(lengthened)).toBe(1);
  },
);
