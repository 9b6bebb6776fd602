import type { PrintedFigure } from 'db/tables/scores.ts';
import type { TextKind, TextOwner } from '~/features/documents/core/own-texts.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import type {
  PublishedAgency,
  PublishedAssessment,
  PublishedCircular,
  PublishedComplianceReport,
  PublishedDocument,
  PublishedMeasure,
} from '../documents/document.ts';
import type { CircularRecord, MeasureRecord } from '../factories/circular.ts';
import type { ReportRecord } from '../factories/report.ts';

/** A library measure needs a kind; where the document prints no timeframe the text beside it says so. */
const NOT_STATED = { kind: 'whole_year', text: 'เอกสารไม่ได้ระบุระยะเวลา' };

/** What the document prints, as the engine reads it; nothing is added that is not printed. */
export function figuresOf(agency: PublishedAgency, assessment: PublishedAssessment): AgencyFigures {
  const { instruments, indicators, subIndicators } = assessment;
  return {
    agencyCode: agency.code,
    agencyType: agency.type,
    districtCode: agency.districtCode,
    nameTh: agency.nameTh,
    isDemo: false,
    published: {
      overall: assessment.overall,
      level: assessment.levelText ?? assessment.level,
      instruments: Object.fromEntries(instruments.map(({ code, score }) => [code, score])),
      weighted: Object.fromEntries(instruments.map(({ code, weightedScore }) => [code, weightedScore])),
      indicators: Object.fromEntries(indicators.map(({ number, score }) => [number, score])),
      subIndicators: Object.fromEntries(subIndicators.map(({ code, score }) => [code, score])),
      items: assessment.items,
    },
    itemTexts: assessment.itemTexts,
    ranks: assessment.publishedRanks,
  };
}

/** Every figure the document prints, by the address under which the product keeps it. */
export function printedFiguresOf(assessment: PublishedAssessment): Record<string, PrintedFigure> {
  const { overall, level, levelText, instruments, indicators, subIndicators } = assessment;
  const asPrinted = (text: string): PrintedFigure => ({ value: text, printed: text });
  return Object.fromEntries<PrintedFigure>([
    ...(overall === null ? [] : [['overall', asPrinted(overall)] as const]),
    ...(level === null ? [] : [['level', { value: level, printed: levelText ?? level }] as const]),
    ...instruments.map(({ code, score }) => [code, asPrinted(score)] as const),
    ...indicators.map(({ number, score }) => [String(number), asPrinted(score)] as const),
    ...subIndicators.map(({ code, score }) => [code, asPrinted(score)] as const),
    ...Object.entries({ ...assessment.items, ...assessment.itemTexts }).map(
      ([code, text]) => [code, asPrinted(text)] as const,
    ),
    ...assessment.publishedRanks.map(
      ({ scope, rank, outOf, text }) =>
        [`rank:${scope}`, { value: outOf === null ? `${rank}` : `${rank}/${outOf}`, printed: text }] as const,
    ),
  ]);
}

/** A printed circular with its measures; to whom it went is printed in words only, so it has no receipts. */
export function circularOf(
  circularId: string,
  circular: PublishedCircular,
  measures: readonly PublishedMeasure[],
): CircularRecord {
  return {
    circularId,
    number: circular.number,
    datedOn: circular.date,
    subject: circular.subject,
    body: circular.body.join('\n\n'),
    signedRole: circular.signedRole,
    resultsFiscalYear: circular.resultsFiscalYear,
    measuresFiscalYear: circular.measuresFiscalYear,
    acknowledgeDueOn: null,
    planDueOn: null,
    report6mDueOn: null,
    report12mDueOn: null,
    sentAt: `${circular.date}T00:00:00+07:00`,
    isDemo: false,
    recipientsText: circular.recipientsText,
    measures: measures.map((measure) => measureOf(circularId, circular, measure)),
    receipts: [],
  };
}

function measureOf(
  circularId: string,
  circular: PublishedCircular,
  measure: PublishedMeasure,
): MeasureRecord {
  const timeframe = measure.timeframe ?? NOT_STATED;
  return {
    measureId: `${circularId}-${measure.measureNo}`,
    title: measure.measure ?? measure.steps.join(' '),
    steps: measure.steps,
    responsiblePattern: measure.responsibleText,
    timeframeKind: timeframe.kind,
    timeframeText: timeframe.text,
    followUp: measure.followUp ?? '',
    topicNos: measure.topicNo === null ? [] : [measure.topicNo],
    tiedItems: measure.itemCodes.map((itemCode) => ({ fiscalYear: measure.resultsFiscalYear, itemCode })),
    source: circular.numberPrinted,
  };
}

/** What the document says in words, by the part of our document that prints it. */
export function textsOf(document: PublishedDocument): { kind: TextKind; part: string; text: string }[] {
  const written = document.texts.map(({ kind, part, paragraphs }) => ({
    kind,
    part,
    text: paragraphs.join('\n'),
  }));
  const remarks = document.instrumentRemarks.map(({ by, instrument, text }) => {
    const part = by === 'agency' ? 'remark' : 'comment';
    return { kind: 'analysis-report' as const, part: instrument ? `${part}.${instrument}` : part, text };
  });
  const reasons = (document.complianceReport?.groups ?? []).map(({ indicatorNumber, reason }) => ({
    kind: 'progress-report' as const,
    part: `reason.${indicatorNumber}`,
    text: reason,
  }));
  return [...written, ...remarks, ...reasons];
}

/** Which document of ours a text of a published one stands in. */
export function textOwnerOf(document: PublishedDocument, agencyCode: string, kind: TextKind): TextOwner {
  const report = document.complianceReport;
  const results = document.assessment?.fiscalYear ?? document.measures[0]?.resultsFiscalYear ?? null;
  if (kind === 'circular-letter')
    return { kind, agencyCode: null, circularId: document.key, fiscalYear: null, round: null };
  if (kind === 'progress-report' && report)
    return { kind, agencyCode, circularId: null, fiscalYear: report.fiscalYear, round: report.round };
  return { kind, agencyCode, circularId: null, fiscalYear: results, round: null };
}

/** A published report stands as handed in; when that was is not printed. */
export function reportOf(agency: PublishedAgency, report: PublishedComplianceReport): ReportRecord {
  return {
    agencyCode: agency.code,
    fiscalYear: report.fiscalYear,
    round: report.round,
    version: 1,
    state: 'submitted',
    preparedByOffice: report.preparedByOffice,
    submittedAt: null,
    reviewedAt: null,
    reviewComment: null,
    updatedAt: `${report.periodTo}T00:00:00+07:00`,
    rows: report.rows.map((row) => ({ ...row, circularId: null, measureNo: null })),
  };
}
