import * as DocumentTextRepository from '~/features/documents/DocumentTextRepository.server.ts';
import type { Database, TenantDb } from '~/lib/db.server.ts';
import type { PublishedAgency, PublishedAssessment, PublishedDocument } from '../documents/document.ts';
import { publishedDocuments } from '../documents/index.ts';
import { seedScheme } from '../schemes/index.ts';
import * as CycleRepository from './CycleRepository.server.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import {
  circularOf,
  figuresOf,
  printedFiguresOf,
  reportOf,
  textOwnerOf,
  textsOf,
} from './document-records.ts';
import * as ReferenceRepository from './ReferenceRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince, storeProvinceYear } from './store.ts';

/**
 * The published documents of bodies that they name. Document 0 names none and so becomes no agency: its rows are
 * in the stock of measures alone.
 */
export const documentSeeds: readonly Seed[] = publishedDocuments.flatMap((document) =>
  document.agency ? [documentSeed(document, document.agency)] : [],
);

function documentSeed(document: PublishedDocument, agency: PublishedAgency): Seed {
  return {
    name: `documents/${document.key}`,
    title: `เอกสารเผยแพร่ของ${agency.nameTh} / published document of ${agency.nameEn}`,
    version: versionOf(
      'seeds/documents',
      'seeds/schemes',
      'seeds/load/DocumentRepository.server.ts',
      'seeds/load/document-records.ts',
    ),
    load: async (db) => {
      await asProvince(db, agency.provinceCode, (t) => loadTexts(t, document, agency));
      if (document.assessment) await loadAssessment(db, agency, document.assessment);
      return document.assessment ? String(document.assessment.fiscalYear) : '-';
    },
  };
}

/** Everything but the scores. */
async function loadTexts(t: TenantDb, document: PublishedDocument, agency: PublishedAgency): Promise<void> {
  await ReferenceRepository.upsertAgencies(t, [
    {
      agencyCode: agency.code,
      officialCode: null,
      nameTh: agency.nameTh,
      nameEn: agency.nameEn,
      agencyType: agency.type,
      districtCode: agency.districtCode,
      isDemo: false,
      identities: [],
    },
  ]);
  await DocumentRepository.upsertComments(t, [
    { agencyCode: agency.code, comments: document.evaluatorComments },
  ]);
  await DocumentRepository.upsertFailedItems(t, [
    { agencyCode: agency.code, failedItems: document.failedItems },
  ]);
  await DocumentRepository.upsertDevelopmentPoints(t, agency.code, document.developmentPoints);
  await DocumentRepository.upsertLimitations(t, agency.code, document.limitations);
  if (document.circular) {
    const circular = circularOf(document.key, document.circular, document.measures);
    await CycleRepository.insertLibrary(t, circular.measures, circular.measuresFiscalYear);
    await CycleRepository.insertCirculars(t, [circular]);
  } else {
    await DocumentRepository.insertPlanRows(t, agency.code, document.measures);
  }
  if (document.assessment) {
    await DocumentRepository.upsertFigureSource(t, {
      agencyCode: agency.code,
      fiscalYear: document.assessment.fiscalYear,
      documentKey: document.key,
      titleTh: document.titleTh,
      figures: printedFiguresOf(document.assessment),
    });
  }
  if (document.complianceReport)
    await CycleRepository.insertReports(t, [reportOf(agency, document.complianceReport)]);
  for (const text of textsOf(document))
    await DocumentTextRepository.upsert(t, textOwnerOf(document, agency.code, text.kind), {
      ...text,
      version: 0,
      office: null,
    });
}

async function loadAssessment(
  db: Database,
  agency: PublishedAgency,
  assessment: PublishedAssessment,
): Promise<void> {
  const scheme = seedScheme(assessment.fiscalYear);
  await storeProvinceYear(db, agency.provinceCode, scheme, [figuresOf(agency, assessment)]);
}
