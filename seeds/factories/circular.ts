import type { AdaptedMeasure } from 'db/tables/adoption.ts';

/** A standard measure as a province's library and its circulars keep it. */
export interface MeasureRecord {
  measureId: string;
  title: string;
  steps: readonly string[];
  responsiblePattern: string;
  timeframeKind: string;
  timeframeText: string | null;
  followUp: string;
  topicNos: readonly number[];
  tiedItems: readonly { fiscalYear: number; itemCode: string }[];
  source: string | null;
}

/** A circular with the measures it carries and how its recipients took it. Dates are `YYYY-MM-DD` (Gregorian). */
export interface CircularRecord {
  circularId: string;
  number: string | null;
  datedOn: string | null;
  subject: string;
  body: string;
  signedRole: string | null;
  resultsFiscalYear: number;
  measuresFiscalYear: number;
  acknowledgeDueOn: string | null;
  planDueOn: string | null;
  report6mDueOn: string | null;
  report12mDueOn: string | null;
  /** Moment of sending; null = still a draft. */
  sentAt: string | null;
  isDemo: boolean;
  recipientsText: string | null;
  measures: readonly MeasureRecord[];
  receipts: readonly ReceiptRecord[];
}

/** How one agency took a circular; moments are null where it has not happened. */
export interface ReceiptRecord {
  agencyCode: string;
  openedAt: string | null;
  acknowledgedAt: string | null;
  acknowledgedByOffice: string | null;
  decisions: readonly DecisionRecord[];
}

export interface DecisionRecord {
  measureNo: number;
  decision: 'adopted' | 'adapted' | 'declined';
  reason: string | null;
  /** In the office's own words. */
  adaptedText: string | null;
  /** Field by field as the office carries it out; left out where only the words are known. */
  adapted?: AdaptedMeasure | null;
  decidedAt: string;
}

export function aMeasure(overrides: Partial<MeasureRecord> = {}): MeasureRecord {
  return {
    measureId: 'measure-1',
    title: 'คู่มือการให้บริการ',
    steps: ['จัดทำคู่มือ', 'เผยแพร่บนเว็บไซต์'],
    responsiblePattern: 'สำนักปลัด',
    timeframeKind: 'quarter_1',
    timeframeText: null,
    followUp: 'รายงานผลรอบ 6 เดือน',
    topicNos: [1],
    tiedItems: [{ fiscalYear: 2567, itemCode: 'e1' }],
    source: null,
    ...overrides,
  };
}

/** A receipt on which nothing has happened yet. */
export function aReceipt(agencyCode: string, overrides: Partial<ReceiptRecord> = {}): ReceiptRecord {
  return {
    agencyCode,
    openedAt: null,
    acknowledgedAt: null,
    acknowledgedByOffice: null,
    decisions: [],
    ...overrides,
  };
}

/** A sent circular on the results of 2567 with one measure and no recipient; `sentAt: null` makes it a draft. */
export function aCircular(overrides: Partial<CircularRecord> = {}): CircularRecord {
  return {
    circularId: 'circular-1',
    number: 'สม 0017.2/ว 1',
    datedOn: '2024-10-21',
    subject: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    body: 'จึงเรียนมาเพื่อพิจารณาดำเนินการ',
    signedRole: 'ผู้ว่าราชการจังหวัด',
    resultsFiscalYear: 2567,
    measuresFiscalYear: 2568,
    acknowledgeDueOn: '2024-11-08',
    planDueOn: '2024-11-29',
    report6mDueOn: '2025-04-18',
    report12mDueOn: '2025-10-17',
    sentAt: '2024-10-21T10:00:00+07:00',
    isDemo: true,
    recipientsText: null,
    measures: [aMeasure()],
    receipts: [],
    ...overrides,
  };
}
