import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { HUNDRED, Score, sumOf } from '~/lib/decimal.ts';
import { storedNode } from './instrument-names.ts';
import type { FigureDraft } from './table-context.ts';

/** Printed weighted points are rounded to two places each, so sums may be off by a little. */
const SUM_TOLERANCE = '0.05';
/** Places kept of a figure divided back; what the score tables hold. */
const PLACES = 8;

export function weightOf(scheme: Scheme | null, node: string): Score | null {
  const weight =
    scheme?.instruments.find((instrument) => instrument.code === storedNode(node))?.weight ?? null;
  return weight === null ? null : new Score(weight);
}

/** Weighted points on a scale of 100: 28.926 of 30 -> 96.42. */
export function divideBack(value: string, weight: Score): string {
  return new Score(value).times(HUNDRED).div(weight).toDecimalPlaces(PLACES).toFixed();
}

export interface Weighing {
  isWeighted: boolean;
  /** The header spoke of weighted points and the values are plain, or the other way round. */
  isAgainstHeader: boolean;
}

type Schemes = (fiscalYear: number) => Scheme | null;
interface Column {
  key: string;
  node: string;
  drafts: FigureDraft[];
}

/**
 * For each column of instrument scores (or, in a long table, each instrument in it), whether its values are weighted
 * points. Values above the weight are plain whatever the header says; else the header's words decide, and
 * where it has none, whether the overall is the sum or the weighted mean.
 */
export function weighColumns(drafts: readonly FigureDraft[], schemes: Schemes): Map<string, Weighing> {
  const columns = columnsByKey(drafts.filter((draft) => INSTRUMENT.test(draft.node)));
  const fitting = columns.filter((column) => fitsWeight(column, schemes));
  const says = voteOfSums(drafts, schemes);
  const areAllBelow = columns.length >= 2 && fitting.length === columns.length;
  return new Map(
    columns.map((column) => {
      const header = column.drafts.some((draft) => draft.saysWeighted);
      if (column.drafts.some((draft) => draft.isSettled))
        return [column.key, { isWeighted: header, isAgainstHeader: false }];
      const isWeighted =
        fitting.includes(column) &&
        (says === 'plain'
          ? header && hasPlainTwin(column, columns)
          : header || says === 'sum' || areAllBelow);
      return [column.key, { isWeighted, isAgainstHeader: header && !isWeighted }];
    }),
  );
}

export function columnKey(draft: FigureDraft): string {
  return `${draft.column}:${draft.node}`;
}

const INSTRUMENT = /^(iit|eit|eit1|eit2|oit)$/;

function columnsByKey(drafts: readonly FigureDraft[]): Column[] {
  const columns = new Map<string, Column>();
  for (const draft of drafts) {
    const key = columnKey(draft);
    const column = columns.get(key) ?? { key, node: draft.node, drafts: [] };
    column.drafts.push(draft);
    columns.set(key, column);
  }
  return [...columns.values()];
}

function fitsWeight(column: Column, schemes: Schemes): boolean {
  const valued = column.drafts.filter((draft) => draft.figure.value !== null);
  return (
    valued.length > 0 &&
    valued.every((draft) => {
      const weight = weightOf(draft.fiscalYear === null ? null : schemes(draft.fiscalYear), draft.node);
      return weight !== null && new Score(draft.figure.value ?? 0).lte(weight.plus('0.005'));
    })
  );
}

/** The same instrument stands beside it in plain points. */
function hasPlainTwin(column: Column, columns: readonly Column[]): boolean {
  return columns.some((other) => other !== column && other.node === column.node);
}

/** Whether the overall figures are sums of the instruments (weighted points) or their weighted means (plain ones). */
function voteOfSums(drafts: readonly FigureDraft[], schemes: Schemes): 'sum' | 'plain' | null {
  const rows = new Map<string, FigureDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.agency.code}|${draft.agency.name}|${draft.fiscalYear}`;
    rows.set(key, [...(rows.get(key) ?? []), draft]);
  }
  const votes = [...rows.values()].map((row) => voteOfRow(row, schemes));
  const sums = votes.filter((vote) => vote === 'sum').length;
  const plain = votes.filter((vote) => vote === 'plain').length;
  return sums === plain ? null : sums > plain ? 'sum' : 'plain';
}

function voteOfRow(row: readonly FigureDraft[], schemes: Schemes): 'sum' | 'plain' | null {
  const pointsOf = (node: string) => row.find((draft) => draft.node === node)?.figure.value ?? null;
  const values = ['iit', 'eit', 'oit'].map(pointsOf);
  const overall = pointsOf('overall');
  const year = row[0]?.fiscalYear ?? null;
  const weights = ['iit', 'eit', 'oit'].map((node) => weightOf(year === null ? null : schemes(year), node));
  if (overall === null || values.some((value) => value === null) || weights.some((weight) => weight === null))
    return null;
  const points = values.map((value) => new Score(value ?? 0));
  const mean = sumOf(points.map((value, index) => value.times(weights[index] ?? 0))).div(HUNDRED);
  const [offSum, offMean] = [sumOf(points), mean].map((total) => total.minus(overall).abs());
  if (!offSum || !offMean || Score.min(offSum, offMean).gt(SUM_TOLERANCE)) return null;
  // Scores near zero fit both; the nearer one tells, and figures that tell nothing are taken at their word.
  return offSum.lt(offMean) ? 'sum' : 'plain';
}
