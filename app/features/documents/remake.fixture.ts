import { publishedDocuments } from 'seeds/documents/index.ts';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import * as SeedDocumentRepository from 'seeds/load/DocumentRepository.server.ts';
import { textOwnerOf, textsOf } from 'seeds/load/document-records.ts';
import * as ReferenceRepository from 'seeds/load/ReferenceRepository.server.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { asProvince } from 'seeds/load/store.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { type Database, mintTenant, withPublished, withTenant } from '~/lib/db.server.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import * as DocumentTextRepository from './DocumentTextRepository.server.ts';
import { documentSearch } from './document-search-params.ts';
import { draftDocument } from './make-document.server.ts';
import { writeDocx } from './write/docx.server.ts';
import { readDocx } from './write/read-docx.fixture.ts';

const stamp = { checkCode: 'x', batch: 'x', madeAt: '2026-11-21T00:00:00Z', version: '0', verifyAt: 'x' };
/** Document 0 names no body: its rows are given to this one. */
export const NOBODY = '75-unnamed';

/** The hand-checked record of a published document. */
export function recordOf(documentNo: number) {
  const found = publishedDocuments.find((each) => each.documentNo === documentNo);
  if (!found) throw new Error(`no document ${documentNo}`);
  return found;
}

/** Texts as they are compared: digits and blanks do not tell them apart. */
export const plain = (text: string) => toArabicDigits(text).replace(/\s+/g, '');

/** The five published documents in the database, the one without a body as well. */
export async function loadPublished(db: Database): Promise<void> {
  await loadSeeds(db, seedsFor({ documents: true, demo: false }));
  await asProvince(db, '75', async (t) => {
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
    for (const text of textsOf(recordOf(0)))
      await DocumentTextRepository.upsert(t, textOwnerOf(recordOf(0), NOBODY, text.kind), {
        ...text,
        version: 0,
        office: null,
      });
  });
}

interface Body {
  province: string;
  agency: string | null;
}

/** The bodies of the five published documents. */
export const PUBLISHED_BODIES: readonly Body[] = [
  { province: '63', agency: '63-pao' },
  { province: '30', agency: '30-tao-khamsakaesaeng' },
  { province: '75', agency: '75-subdistrict-bangchakreng' },
  { province: '75', agency: NOBODY },
  { province: '13', agency: null },
];

/** The document of a body as the product would give it out, or why there is none. */
export async function draftOf(db: Database, kind: DocumentKind, body: Body, search: string) {
  const tenant = mintTenant({ provinceCode: body.province, scope: 'province', userId: 'u1' });
  const province = await withPublished(db, (trx) => TenancyRepository.findProvinceByCode(trx, body.province));
  const agency =
    body.agency === null
      ? null
      : await withTenant(db, tenant, (t) => TenancyRepository.findAgencyByCode(t, body.agency ?? ''));
  if (!province || agency === undefined) throw new Error('not loaded');
  const source: Source = { db, tenant, province, agency };
  return draftDocument(kind, source, documentSearch.parse(new URLSearchParams(search)));
}

/** The document as it is written to Word, read back; `all` is everything in it, blanks and digits made alike. */
export async function remakeOf(db: Database, kind: DocumentKind, body: Body, search: string) {
  const draft = await draftOf(db, kind, body, search);
  if ('empty' in draft) throw new Error(draft.empty);
  const read = readDocx(await writeDocx(draft.model, stamp));
  return { ...read, all: plain([read.text, ...read.tables.flat(2)].join('\n')) };
}
