import type { TenantDb } from '~/lib/db.server.ts';
import * as AgencyDocumentsRepository from './AgencyDocumentsRepository.server.ts';
import * as AgencyRepository from './AgencyRepository.server.ts';
import * as AgencyScoresRepository from './AgencyScoresRepository.server.ts';

export type YearRows = Awaited<ReturnType<typeof readYear>>;

/** The rows of one results year: about a hundred items, two dozen nodes and what was written about them. */
export async function readYear(t: TenantDb, agencyCode: string, year: number) {
  return {
    identity: await AgencyRepository.findIdentity(t, agencyCode, year),
    nodes: await AgencyScoresRepository.findAllNodes(t, agencyCode, year),
    items: await AgencyScoresRepository.findAllItems(t, agencyCode, year),
    itemsBefore: await AgencyScoresRepository.findAllItems(t, agencyCode, year - 1),
    findings: await AgencyScoresRepository.findAllFindings(t, agencyCode, year),
    printedRanks: await AgencyScoresRepository.findAllPrintedRanks(t, agencyCode, year),
    provinceMeans: await AgencyScoresRepository.findProvinceMeans(t, year),
    documents: {
      comments: await AgencyDocumentsRepository.findAllComments(t, agencyCode, year),
      failedItems: await AgencyDocumentsRepository.findAllFailedItems(t, agencyCode, year),
      developmentPoints: await AgencyDocumentsRepository.findAllDevelopmentPoints(t, agencyCode, year),
      planRows: await AgencyDocumentsRepository.findAllPlanRows(t, agencyCode, year),
      limitations: await AgencyDocumentsRepository.findAllLimitations(t, agencyCode, year + 1),
    },
  };
}
