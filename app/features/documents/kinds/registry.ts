import type { DocumentKind } from '../core/kind.ts';
import { agencyOnePage } from './agency-one-page.ts';
import { analysisReport } from './analysis-report.ts';
import { circularLetter } from './circular-letter.ts';
import { complianceSummary } from './compliance-summary.ts';
import { governorOnePage } from './governor-one-page.ts';
import { measuresTable } from './measures-table.ts';
import { meetingFile } from './meeting-file.ts';
import { progressReport } from './progress-report.ts';
import { provinceMeasures } from './province-measures.ts';
import { rankingList } from './ranking-list.ts';

/** Every official document of the product, in the order of the lists. A new one is a file here and a line below. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  agencyOnePage,
  analysisReport,
  measuresTable,
  progressReport,
  governorOnePage,
  rankingList,
  meetingFile,
  complianceSummary,
  circularLetter,
  provinceMeasures,
] as readonly DocumentKind[];

/** The kind of that key that is about such a body; null = there is none. */
export function findKind(key: string, about: DocumentKind['about']): DocumentKind | null {
  return DOCUMENT_KINDS.find((kind) => kind.key === key && kind.about === about) ?? null;
}
