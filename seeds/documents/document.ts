/**
 * Shapes of a published document, transcribed as data.
 *
 * Five official documents are the product's only real figures. Everything here is what a document prints:
 * scores are decimal strings exactly as printed (points 0-100, Arabic digits), fiscal years are Buddhist-era
 * integers, dates are ISO (CE). What a document does not print is null or absent, never 0 and never derived;
 * what had to be inferred is listed in `inferences`. Texts keep the printed wording, without the blanks that
 * line wrapping left inside Thai words. Personal names are left out: offices and roles only.
 */

import type { TextKind } from '~/features/documents/core/own-texts.ts';
import type {
  InstrumentRemark,
  PublishedAssessment,
  PublishedDevelopmentPoint,
  PublishedEvaluatorComment,
  PublishedFailedItem,
} from './published-assessment.ts';
import type {
  PublishedCircular,
  PublishedComplianceReport,
  PublishedLimitation,
  PublishedMeasure,
} from './published-measures.ts';

export type * from './published-assessment.ts';
export type * from './published-measures.ts';

export interface PublishedDocument {
  /** Number by which the measure stock and the discrepancies cite the document. */
  documentNo: 0 | 1 | 2 | 3 | 4;
  key: string;
  titleTh: string;
  /**
   * Layout of its measures table: A topics with a limitation column, B topics without, C topics with a separate
   * measure column, D province. Null when there is none. In form A an absent limitation is printed as "-".
   */
  measuresForm: 'A' | 'B' | 'C' | 'D' | null;
  /** Null when the document does not name its body. */
  agency: PublishedAgency | null;
  /** Null when no score is printed. */
  assessment: PublishedAssessment | null;
  instrumentRemarks: InstrumentRemark[];
  evaluatorComments: PublishedEvaluatorComment[];
  failedItems: PublishedFailedItem[];
  developmentPoints: PublishedDevelopmentPoint[];
  measures: PublishedMeasure[];
  limitations: PublishedLimitation[];
  circular: PublishedCircular | null;
  complianceReport: PublishedComplianceReport | null;
  /** What it says beside its tables, by the part of our document that prints it. */
  texts: PublishedText[];
  discrepancies: PublishedDiscrepancy[];
  inferences: Inference[];
}

/** A title, opening or remark; `part` as in features/documents/core/own-texts.ts. */
export interface PublishedText {
  kind: TextKind;
  part: string;
  paragraphs: string[];
}

export interface PublishedAgency {
  /** Our own readable code; the official eight-digit code is not known. */
  code: string;
  nameTh: string;
  nameEn: string;
  type: 'provincial_office' | 'pao' | 'subdistrict_municipality' | 'tao';
  provinceCode: string;
  districtCode: string | null;
}

/** Something in the document that disagrees with itself, with its year's scheme or with the spelling of codes. */
export interface PublishedDiscrepancy {
  id: string;
  where: string;
  printed: string | null;
  expected: string | null;
  reason: string;
}

/** Something in this record that the document does not print. */
export interface Inference {
  field: string;
  reason: string;
}
