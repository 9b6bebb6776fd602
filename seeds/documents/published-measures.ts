/** Shapes of the measures, the circular and the compliance report of a published document. */
import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';

export type TimeframeKind =
  | 'quarter_1'
  | 'quarter_2'
  | 'quarter_3'
  | 'quarter_4'
  | 'every_quarter'
  | 'first_6_months'
  | 'whole_year'
  | 'date_range';

export interface PublishedTimeframe {
  kind: TimeframeKind;
  text: string;
  /** Both dates are set for `date_range` alone. */
  from: string | null;
  to: string | null;
}

export interface ResponsibleUnit {
  nameTh: string;
  /** Set only where the document names a lead. */
  isLead?: true;
}

export type MeasureColumn = 'steps' | 'timeframe' | 'limitation' | 'responsible' | 'follow_up';

export interface PublishedMeasure {
  measureNo: number;
  /** Year in which the measure is carried out. */
  fiscalYear: number;
  /** Year whose result it answers; the item codes belong to this year. */
  resultsFiscalYear: number;
  /** Disclosure items of `fiscalYear` under which it is published, where the document says so. */
  obligationItems: string[];
  topicNo: number | null;
  itemCodes: string[];
  /** Score cell of the row as text (`92.45%`); null where the row prints none. */
  itemScoreText: string | null;
  finding: string | null;
  /** Null in forms A and B, which have no such column: there the steps are the measure. */
  measure: string | null;
  steps: string[];
  timeframe: PublishedTimeframe | null;
  responsibleText: string;
  responsibleUnits: ResponsibleUnit[];
  limitation: string | null;
  followUp: string | null;
  /** Columns that this row takes over from a merged cell above. */
  mergedColumns: MeasureColumn[];
  /** A text printed in a column where it does not belong. */
  misplacedText: { printedIn: MeasureColumn; text: string } | null;
}

export interface PublishedLimitation {
  limitationNo: number;
  fiscalYear: number;
  limitation: string;
  analysis: string | null;
  handling: string | null;
}

export interface PublishedCircular {
  number: string;
  /** The number in the digits of the document. */
  numberPrinted: string;
  date: string;
  dateText: string;
  issuerText: string;
  subject: string;
  recipientsText: string;
  body: string[];
  enclosureTitle: string;
  downloadText: string;
  signedRole: string;
  resultsFiscalYear: number;
  measuresFiscalYear: number;
  /** Disclosure items of `measuresFiscalYear` that the circular answers. */
  obligationItems: string[];
  obligationSubIndicator: string;
}

export interface PublishedComplianceReport {
  fiscalYear: number;
  /** Not printed in the only document of this kind. */
  resultsFiscalYear: number | null;
  round: '6m' | '12m';
  periodFrom: string;
  periodTo: string;
  periodText: string;
  preparedByOffice: string;
  groups: ReportGroup[];
  rows: PublishedReportRow[];
}

/** The paragraph that opens the rows of one indicator. */
export interface ReportGroup {
  instrument: InstrumentCode;
  indicatorNumber: number;
  indicatorNameTh: string;
  reason: string;
}

export interface PublishedReportRow {
  rowNo: number;
  instrument: InstrumentCode;
  indicatorNumber: number;
  /** Number of the row within its indicator, as printed. */
  printedNo: number;
  weakness: string;
  action: string;
  responsible: string;
  /** By the column in which the status text stands. */
  status: 'not_started' | 'in_progress' | 'done';
  statusText: string;
  remark: string | null;
  /** How the text contradicts its column; null when it does not. */
  contradiction: 'continuous_in_done' | 'unfinished_in_done' | 'postponed_in_progress' | null;
}
