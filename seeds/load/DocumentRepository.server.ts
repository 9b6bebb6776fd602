import type { PrintedFigure } from 'db/tables/scores.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { RespondentCount } from '../demo/respondents.ts';
import type {
  PublishedDevelopmentPoint,
  PublishedEvaluatorComment,
  PublishedFailedItem,
  PublishedLimitation,
  PublishedMeasure,
} from '../documents/document.ts';
import { insertNewRows, upsertRows } from './BulkRepository.server.ts';

const YEAR_KEY = ['province_code', 'fiscal_year', 'agency_code'] as const;

const yearOf = (t: TenantDb, agencyCode: string, fiscalYear: number) => ({
  province_code: t.provinceCode,
  fiscal_year: fiscalYear,
  agency_code: agencyCode,
});

/** Comments of a year, numbered in the order given; each agency's are given whole. */
export async function upsertComments(
  t: TenantDb,
  agencies: readonly { agencyCode: string; comments: readonly PublishedEvaluatorComment[] }[],
): Promise<void> {
  const rows = agencies.flatMap(({ agencyCode, comments }) =>
    comments.map((comment, at) => ({
      ...yearOf(t, agencyCode, comment.fiscalYear),
      comment_no: at + 1,
      instrument: comment.instrument,
      part: comment.part,
      indicator_number: comment.indicatorNumber,
      item_code: comment.itemCode,
      finding: comment.finding,
      recommendation: comment.recommendation,
      cited_items: comment.citedItems,
    })),
  );
  await upsertRows(t.trx, 'evaluator_comment', [...YEAR_KEY, 'comment_no'], rows);
}

export async function upsertFailedItems(
  t: TenantDb,
  agencies: readonly { agencyCode: string; failedItems: readonly PublishedFailedItem[] }[],
): Promise<void> {
  const rows = agencies.flatMap(({ agencyCode, failedItems }) =>
    failedItems.map((item) => ({
      ...yearOf(t, agencyCode, item.fiscalYear),
      item_code: item.itemCode,
      reason: item.reason,
      appeal_outcome: item.appealOutcome,
    })),
  );
  await upsertRows(t.trx, 'failed_item', [...YEAR_KEY, 'item_code'], rows);
}

export async function upsertDevelopmentPoints(
  t: TenantDb,
  agencyCode: string,
  points: readonly PublishedDevelopmentPoint[],
): Promise<void> {
  const rows = points.map((point, at) => ({
    ...yearOf(t, agencyCode, point.fiscalYear),
    point_no: at + 1,
    indicator_number: point.indicatorNumber,
    item_code: point.itemCode,
    score: point.score,
    item_text: point.itemText,
    points: point.points.join('\n'),
  }));
  await upsertRows(t.trx, 'development_point', [...YEAR_KEY, 'point_no'], rows);
}

export async function upsertLimitations(
  t: TenantDb,
  agencyCode: string,
  limitations: readonly PublishedLimitation[],
): Promise<void> {
  const rows = limitations.map((row) => ({
    ...yearOf(t, agencyCode, row.fiscalYear),
    limitation_no: row.limitationNo,
    limitation: row.limitation,
    analysis: row.analysis,
    handling: row.handling,
  }));
  await upsertRows(t.trx, 'limitation', [...YEAR_KEY, 'limitation_no'], rows);
}

/** An agency's own measures (forms A, B and C); in A and B the steps are the measure. */
export async function insertPlanRows(
  t: TenantDb,
  agencyCode: string,
  measures: readonly PublishedMeasure[],
): Promise<void> {
  const rows = measures.map((row) => ({
    ...yearOf(t, agencyCode, row.fiscalYear),
    row_no: row.measureNo,
    results_fiscal_year: row.resultsFiscalYear,
    topic_no: row.topicNo,
    item_codes: row.itemCodes,
    item_score_text: row.itemScoreText,
    finding: row.finding,
    measure: row.measure ?? row.steps.join('\n'),
    steps: row.measure === null ? null : row.steps.join('\n'),
    timeframe: row.timeframe?.text ?? null,
    responsible: row.responsibleText,
    limitation: row.limitation,
  }));
  await insertNewRows(t.trx, 'plan_row', rows);
}

/** Names the document as the source of the figures it prints of a year. */
export async function upsertFigureSource(
  t: TenantDb,
  source: {
    agencyCode: string;
    fiscalYear: number;
    documentKey: string;
    titleTh: string;
    figures: Record<string, PrintedFigure>;
  },
): Promise<void> {
  await upsertRows(
    t.trx,
    'figure_source',
    [...YEAR_KEY, 'document_key'],
    [
      {
        ...yearOf(t, source.agencyCode, source.fiscalYear),
        document_key: source.documentKey,
        title_th: source.titleTh,
        figures: source.figures,
      },
    ],
  );
}

export async function upsertRespondents(
  t: TenantDb,
  fiscalYear: number,
  counts: readonly RespondentCount[],
): Promise<void> {
  const rows = counts.map(({ agencyCode, instrument, respondents, minSample }) => ({
    ...yearOf(t, agencyCode, fiscalYear),
    instrument,
    respondents,
    min_sample: minSample,
  }));
  await upsertRows(t.trx, 'respondent_count', [...YEAR_KEY, 'instrument'], rows);
}
