import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { closeBrowser, findBrowser } from '../write/pdf.server.ts';
import { findJobFile } from './give-job-file.server.ts';
import { act, askFor, jobConfig, jobOf, log, PROVINCE, staff } from './jobs.fixture.ts';
import { workDocumentJobs } from './work-jobs.server.ts';

const database = testDatabase();
const { config, remove } = jobConfig();
let agencies: string[];

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const rows = await database.db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', PROVINCE)
    .where('fiscal_year', '=', 2567)
    .where('overall', 'is not', null)
    .orderBy('agency_code')
    .limit(3)
    .execute();
  agencies = rows.map(({ agencyCode }) => agencyCode);
}, 120_000);
afterAll(async () => {
  remove();
  await closeBrowser();
});

/** Number of the page (from 1) a destination leads to. */
function pageOf(file: PDFDocument, destination: PDFArray | undefined): number {
  const ref = destination?.get(0);
  return file.getPages().findIndex((page) => ref instanceof PDFRef && page.ref === ref) + 1;
}

/** Bookmarks in order: their words and the pages they lead to. */
function bookmarks(file: PDFDocument): [string, number][] {
  const found: [string, number][] = [];
  let entry = file.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry) {
    const title = entry.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    found.push([title, pageOf(file, entry.lookup(PDFName.of('Dest'), PDFArray))]);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

/** Pages that the lines of the list of contents lead to. */
function linkedPages(file: PDFDocument): number[] {
  const annotations = file.getPage(0).node.Annots();
  return Array.from({ length: annotations?.size() ?? 0 }, (_, at) =>
    pageOf(file, annotations?.lookup(at, PDFDict).lookupMaybe(PDFName.of('Dest'), PDFArray)),
  );
}

test.skipIf(findBrowser(null) === null)(
  'the one PDF of all begins with contents whose pages, links and bookmarks are where the documents are',
  { timeout: 120_000 },
  async () => {
    // Documents of several pages, so that page numbers are not the line numbers.
    const jobId = await askFor(
      database.db,
      { mode: ['chosen'], agencies, formats: ['pdf'] },
      'analysis-report',
    );
    const work = () => workDocumentJobs({ db: database.db, config, log });
    await work();
    await act(database.db, jobId, 'start');
    await work();
    const { job, items } = await jobOf(database.db, jobId);
    expect(job).toMatchObject({ state: 'done', bindProblem: null });
    const parts = { db: database.db, config };
    const given = await findJobFile(parts, staff, { job, file: 'documents.pdf', provinceName: 'ก' });
    const file = await PDFDocument.load(given?.body as Uint8Array, { updateMetadata: false });
    expect(file.getPageCount()).toBe(job.bound?.pages);
    let page = 2;
    const wanted: [string, number][] = [['สารบัญ', 1]];
    for (const { nameTh, itemNo, files, boundPage } of items) {
      const sha256 = files.pdf?.sha256 ?? '';
      const bytes = await openFileStore(config).get({ provinceCode: PROVINCE, sha256 });
      const one = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
      expect(one.getPageCount()).toBeGreaterThan(1);
      expect(boundPage).toBe(page);
      // The page is this document's: of its size and with its content.
      expect(file.getPage(page - 1).getSize()).toEqual(one.getPage(0).getSize());
      wanted.push([`${itemNo}. ${nameTh}`, page]);
      page += one.getPageCount();
    }
    expect(page - 1).toBe(file.getPageCount());
    expect(bookmarks(file)).toEqual(wanted);
    expect(linkedPages(file)).toEqual(wanted.slice(1).map(([, at]) => at));
  },
);
