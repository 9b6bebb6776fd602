import { publishedDocuments } from 'seeds/documents/index.ts';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import * as SeedDocumentRepository from 'seeds/load/DocumentRepository.server.ts';
import * as ReferenceRepository from 'seeds/load/ReferenceRepository.server.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { asProvince } from 'seeds/load/store.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished, withTenant } from '~/lib/db.server.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import { documentSearch } from './document-search-params.ts';
import { measuresTable } from './kinds/measures-table.ts';
import { progressReport } from './kinds/progress-report.ts';
import { draftDocument } from './make-document.server.ts';
import { writeDocx } from './write/docx.server.ts';
import { readDocx } from './write/read-docx.fixture.ts';

const database = testDatabase();
const stamp = { checkCode: 'x', batch: 'x', madeAt: '2026-11-21T00:00:00Z', version: '0', verifyAt: 'x' };
/** Document 0 names no body: its rows are given to this one. */
const NOBODY = '75-unnamed';
const recordOf = (documentNo: number) => {
  const found = publishedDocuments.find((each) => each.documentNo === documentNo);
  if (!found) throw new Error(`no document ${documentNo}`);
  return found;
};
/** Texts as they are compared: digits and blanks do not tell them apart. */
const plain = (text: string) => toArabicDigits(text).replace(/\s+/g, '');

beforeAll(async () => {
  await loadSeeds(database.db, seedsFor({ documents: true, demo: false }));
  await asProvince(database.db, '75', async (t) => {
    await ReferenceRepository.upsertAgencies(t, [
      {
        agencyCode: NOBODY,
        officialCode: null,
        nameTh: 'หน่วยงานที่เอกสารไม่ระบุชื่อ',
        nameEn: 'Unnamed',
        agencyType: 'tao',
        districtCode: null,
        isDemo: false,
        identities: [],
      },
    ]);
    await SeedDocumentRepository.insertPlanRows(t, NOBODY, recordOf(0).measures);
  });
}, 120_000);

/** The document as it is written to Word, read back. */
async function remake(kind: DocumentKind, body: { province: string; agency: string | null }, search: string) {
  const { db } = database;
  const tenant = mintTenant({ provinceCode: body.province, scope: 'province', userId: 'u1' });
  const province = await withPublished(db, (trx) => TenancyRepository.findProvinceByCode(trx, body.province));
  const agency =
    body.agency === null
      ? null
      : await withTenant(db, tenant, (t) => TenancyRepository.findAgencyByCode(t, body.agency ?? ''));
  if (!province || agency === undefined) throw new Error('not loaded');
  const source: Source = { db, tenant, province, agency };
  const draft = await draftDocument(kind, source, documentSearch.parse(new URLSearchParams(search)));
  if ('empty' in draft) throw new Error(draft.empty);
  const read = readDocx(await writeDocx(draft.model, stamp));
  return { ...read, all: plain([read.text, ...read.tables.flat(2)].join('\n')) };
}

describe.each([
  { documentNo: 0, count: 11, form: 'a', body: { province: '75', agency: NOBODY }, year: 2567 },
  {
    documentNo: 3,
    count: 9,
    form: 'b',
    body: { province: '75', agency: '75-subdistrict-bangchakreng' },
    year: 2566,
  },
  { documentNo: 1, count: 7, form: 'c', body: { province: '63', agency: '63-pao' }, year: 2566 },
] as const)(
  'the measures of document $documentNo in form $form',
  ({ documentNo, count, form, body, year }) => {
    test('stand row by row with every text of the record', async () => {
      const { measures, limitations } = recordOf(documentNo);
      const year0 = measures[0]?.resultsFiscalYear ?? year;
      const { tables, all } = await remake(measuresTable, body, `year=${year0}&form=${form}`);
      const rows = (tables[0] ?? []).slice(form === 'c' ? 1 : 2);
      expect(rows).toHaveLength(count);
      const ordered = measures.toSorted((a, b) => (a.topicNo ?? 99) - (b.topicNo ?? 99));
      ordered.forEach((measure, at) => {
        const line = plain((rows[at] ?? []).join('\n'));
        const texts = [
          measure.itemScoreText,
          ...measure.itemCodes,
          measure.finding,
          measure.measure,
          ...measure.steps,
          measure.timeframe?.text,
          measure.responsibleText,
          form === 'a' ? measure.limitation : null,
        ];
        for (const text of texts) if (text) expect(line.toLowerCase()).toContain(plain(text).toLowerCase());
      });
      for (const row of limitations)
        for (const text of [row.limitation, row.analysis, row.handling])
          if (text) expect(all).toContain(plain(text));
    });
  },
);

test('the six-month report of document 2 has its 17 rows, each with its status in its column', async () => {
  const report = recordOf(2).complianceReport;
  if (!report) throw new Error('no report');
  const { tables, text } = await remake(
    progressReport,
    { province: '30', agency: '30-tao-khamsakaesaeng' },
    'round=6m',
  );
  const rows = tables.slice(0, -1).flatMap((table) => table.slice(2));
  expect(rows).toHaveLength(17);
  expect(report.rows).toHaveLength(17);
  const column = { in_progress: 3, done: 4, not_started: 5 } as const;
  report.rows.forEach((row, at) => {
    const cells = (rows[at] ?? []).map(plain);
    expect(cells[0]).toBe(plain(`${row.printedNo}. ${row.weakness}`));
    expect(cells[1]).toBe(plain(row.action));
    expect(cells[2]).toBe(plain(row.responsible));
    for (const each of [3, 4, 5])
      expect(cells[each]).toBe(each === column[row.status] ? plain(row.statusText) : '');
    expect(cells[6]).toBe('');
  });
  expect(tables.at(-1)?.[1]).toEqual(['4', '13', '0', '17']);
  for (const each of report.groups) expect(text).toContain(`ตัวชี้วัดที่ ${each.indicatorNumber} `);
  expect(text).toContain(report.preparedByOffice);
});
