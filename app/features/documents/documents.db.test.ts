import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, type TenantClaim, withCheckCode, withPublished, withTenant } from '~/lib/db.server.ts';
import type { Source } from './core/kind.ts';
import { plainText, tablesOf } from './core/model.ts';
import { gridOf } from './core/place-cells.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { documentSearch } from './document-search-params.ts';
import { agencyOnePage } from './kinds/agency-one-page.ts';
import { draftDocument, issueDocument } from './make-document.server.ts';

const database = testDatabase();
const by = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const made = { at: new Date('2025-11-21T02:03:04.567Z'), verifyAt: 'http://localhost/verify', by } as const;
const asked = documentSearch.parse(new URLSearchParams('year=2567'));
const as = (claim: Omit<TenantClaim, 'provinceCode'>) =>
  mintTenant({ provinceCode: '97', userId: 'u1', ...claim });
let agencyCode = '';
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const row = await database.db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2567)
    .where('overall', 'is not', null)
    .orderBy('agency_code')
    .executeTakeFirstOrThrow();
  agencyCode = row.agencyCode;
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  const tenant = as({ scope: 'agency', agencyCode });
  const agency = await withTenant(database.db, tenant, (t) =>
    TenancyRepository.findAgencyByCode(t, agencyCode),
  );
  if (!province || !agency) throw new Error('The small province is not loaded.');
  source = { db: database.db, tenant, province, agency };
}, 120_000);

test('the one page shows the figures of the database', async () => {
  const draft = await draftDocument(agencyOnePage, source, asked);
  if ('empty' in draft) throw new Error(draft.empty);
  const tables = new Map(tablesOf(draft.model).map((table) => [table.name, gridOf(table)]));
  const stored = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2567)
    .where('agency_code', '=', agencyCode)
    .executeTakeFirstOrThrow();
  // Half-up by hand on the decimal text.
  const two = (value: string | null) => {
    const [whole = '', part = ''] = String(value).split('.');
    const scaled = BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0').slice(0, 3));
    const hundredths = (scaled + 5n) / 10n;
    return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  };
  expect(tables.get('ผลโดยรวม')?.[1]?.[0]).toBe(two(stored.overall));
  const indicators = (tables.get('คะแนนรายตัวชี้วัด') ?? []).filter(([number]) => /^\d+$/.test(number ?? ''));
  expect(indicators.map((row) => row[2])).toEqual(
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((number) => two(stored[`ind_${number}`])),
  );
  expect(
    tables
      .get('คะแนนถ่วงน้ำหนัก')
      ?.slice(1, 4)
      .map((row) => row[2]),
  ).toEqual([two(stored.iit), two(stored.eit), two(stored.oit)]);
  expect(draft.model.isDemo).toBe(true);
});

test('the same content is given out once, with one code, and is found by it', async () => {
  const first = await issueDocument(agencyOnePage, source, asked, made);
  const again = await issueDocument(agencyOnePage, source, asked, { ...made, at: new Date() });
  expect(first).toEqual(again);
  if ('refused' in first) throw new Error(first.refused);
  const kept = await withTenant(database.db, source.tenant, (t) =>
    DocumentRepository.findIssued(t, first.checkCode),
  );
  expect(kept?.madeAt.toISOString()).toBe('2025-11-21T02:03:04.000Z');
  const other = await issueDocument(agencyOnePage, source, { ...asked, digits: 'thai' }, made);
  expect(other).not.toEqual(first);
  const found = await withCheckCode(database.db, first.checkCode, (trx) =>
    DocumentRepository.findByCheckCode(trx, first.checkCode),
  );
  expect(found).toMatchObject({
    checkCode: first.checkCode,
    kind: 'agency-one-page',
    fiscalYear: 2567,
    isDemo: true,
  });
  const withAnother = await withCheckCode(database.db, '0000-0000-0000', (trx) =>
    DocumentRepository.findByCheckCode(trx, first.checkCode),
  );
  expect(withAnother).toBeUndefined();
});

test('another agency finds nothing of it, and nobody changes or removes it', async () => {
  const first = await issueDocument(agencyOnePage, source, asked, made);
  if ('refused' in first) throw new Error(first.refused);
  const stranger = as({ scope: 'agency', agencyCode: 'another' });
  expect(
    await withTenant(database.db, stranger, (t) => DocumentRepository.findIssued(t, first.checkCode)),
  ).toBeUndefined();
  await expect(
    withTenant(database.db, as({ scope: 'province' }), (t) =>
      t.trx.deleteFrom('issued_document').where('province_code', '=', '97').execute(),
    ),
  ).rejects.toThrow(/permission denied/);
});

test('a draft of a result is looked at, not given out', async () => {
  await database.db
    .updateTable('agency_year')
    .set({ is_published: false })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2566)
    .execute();
  const drafts = documentSearch.parse(new URLSearchParams('year=2566'));
  const seesDrafts = { ...source, tenant: as({ scope: 'agency', agencyCode, seesDrafts: true }) };
  const draft = await draftDocument(agencyOnePage, seesDrafts, drafts);
  if ('empty' in draft) throw new Error(draft.empty);
  const words = draft.model.sections[0]?.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.text)] : [],
  );
  expect(words).toContain('ร่าง ยังไม่เผยแพร่');
  expect(await issueDocument(agencyOnePage, seesDrafts, drafts, made)).toEqual({ refused: 'draft' });
});

test('a wording keeps its version: who is late is told', async () => {
  const province = as({ scope: 'province' });
  const keep = (text: string, version: number) =>
    withTenant(database.db, province, (t) =>
      DocumentRepository.upsertWording(t, { key: 'letter.greeting', text, version, office: null }),
    );
  expect(await keep('เรียน', 0)).toBe(true);
  expect(await keep('กราบเรียน', 1)).toBe(true);
  expect(await keep('ถึง', 1)).toBe(false);
  expect(await withTenant(database.db, province, DocumentRepository.findAllWordings)).toMatchObject([
    { key: 'letter.greeting', text: 'กราบเรียน', version: 2 },
  ]);
  const giveBack = (version: number) =>
    withTenant(database.db, province, (t) =>
      DocumentRepository.deleteWording(t, { key: 'letter.greeting', version }),
    );
  expect(await giveBack(1)).toBe(false);
  expect(await giveBack(2)).toBe(true);
  expect(await withTenant(database.db, province, DocumentRepository.findAllWordings)).toEqual([]);
});
