import { findIndicator, findInstrument, findItem, findSubIndicator } from '~/features/schemes/core/lookup.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { HUNDRED, Score } from '~/lib/decimal.ts';
import type { FigureRecord, ImportProblem } from './import-record.ts';
import { storedNode } from './instrument-names.ts';
import { type FigureDraft, problem } from './table-context.ts';
import { columnKey, divideBack, type Weighing, weighColumns, weightOf } from './weighted.ts';

type Schemes = (fiscalYear: number) => Scheme | null;

export interface FigureOutcome {
  records: FigureRecord[];
  problems: ImportProblem[];
  /** Columns (0-based) whose values turned out to be weighted points. */
  weightedColumns: ReadonlySet<number>;
}

/** Turns the figures of one table into records: divided back where weighted, checked against the year, each once. */
export function figureRecords(drafts: readonly FigureDraft[], schemes: Schemes): FigureOutcome {
  const weighing = weighColumns(drafts, schemes);
  const problems = headerProblems(drafts, weighing);
  const seen = new Map<string, FigureRecord>();
  const records: FigureRecord[] = [];
  const plain = plainKeys(drafts, weighing);
  for (const draft of drafts) {
    const isWeighted = weighing.get(columnKey(draft))?.isWeighted ?? false;
    if (isWeighted && plain.has(figureKey(draft))) continue;
    const { record, problems: own } = toRecord(draft, isWeighted, schemes);
    problems.push(...own);
    const twin = seen.get(figureKey(draft));
    if (twin) {
      problems.push(duplicateProblem(twin, record));
      continue;
    }
    seen.set(figureKey(draft), record);
    records.push(record);
  }
  const weightedColumns = new Set(
    drafts.filter((draft) => weighing.get(columnKey(draft))?.isWeighted).map((draft) => draft.column),
  );
  return { records, problems: [...problems, ...yearProblems(records, schemes)], weightedColumns };
}

/** What a figure is of: the same agency, year and node can have one value only. */
export function figureKey(figure: Pick<FigureRecord, 'agency' | 'fiscalYear' | 'node'>): string {
  const { code, name, district } = figure.agency;
  return [code || `${name}|${district}`.replace(/\s+/g, ''), figure.fiscalYear ?? '', figure.node].join('|');
}

export function duplicateProblem(first: FigureRecord, second: FigureRecord): ImportProblem {
  const detail = {
    node: first.node,
    agency: first.agency.name || first.agency.code || '–',
    first: first.printed,
    second: second.printed,
  };
  const isSame = first.score !== null && second.score !== null && new Score(first.score).eq(second.score);
  return problem('warning', isSame ? 'duplicate' : 'duplicate_differs', second.place, detail);
}

/** Whether the year's scheme has such a figure at all. */
export function isNodeOfYear(scheme: Scheme, node: string): boolean {
  return (
    node === 'overall' ||
    findInstrument(scheme, storedNode(node)) !== null ||
    (/^\d+$/.test(node) && findIndicator(scheme, Number(node)) !== null) ||
    findSubIndicator(scheme, node) !== null ||
    findItem(scheme, node) !== null
  );
}

function toRecord(draft: FigureDraft, isWeighted: boolean, schemes: Schemes) {
  const { agency, fiscalYear, node, figure, place } = draft;
  const scheme = fiscalYear === null ? null : schemes(fiscalYear);
  const weight = isWeighted ? weightOf(scheme, node) : null;
  const score = figure.value !== null && weight !== null ? divideBack(figure.value, weight) : figure.value;
  const record: FigureRecord = {
    kind: 'figure',
    agency,
    fiscalYear,
    node,
    score,
    printed: figure.printed,
    isWeighted,
    place,
  };
  const problems: ImportProblem[] = [];
  if (score !== null && (new Score(score).lt(0) || new Score(score).gt(HUNDRED))) {
    problems.push(problem('error', 'impossible_value', place, { printed: figure.printed, node }));
  }
  if (figure.problem === 'no_number')
    problems.push(problem('warning', 'no_number', place, { printed: figure.printed, node }));
  if (isWeighted && weight === null) problems.push(problem('error', 'weight_unknown', place, { node }));
  if (scheme && !isNodeOfYear(scheme, node)) {
    problems.push(problem('error', 'unknown_item', place, { code: node, year: fiscalYear ?? '' }));
  }
  return { record, problems };
}

/** Plain figures of the same thing make weighted ones superfluous. */
function plainKeys(drafts: readonly FigureDraft[], weighing: ReadonlyMap<string, Weighing>): Set<string> {
  return new Set(
    drafts
      .filter((draft) => !weighing.get(columnKey(draft))?.isWeighted && draft.figure.value !== null)
      .map(figureKey),
  );
}

function headerProblems(
  drafts: readonly FigureDraft[],
  weighing: ReadonlyMap<string, Weighing>,
): ImportProblem[] {
  return [...weighing].flatMap(([key, { isAgainstHeader }]) => {
    const first = isAgainstHeader ? drafts.find((draft) => columnKey(draft) === key) : undefined;
    return first
      ? [
          problem('warning', 'header_says_otherwise', first.place, {
            header: 'weighted',
            body: '0-100',
            node: first.node,
          }),
        ]
      : [];
  });
}

/** A year that is missing or has no scheme is one problem a table, not one a figure. */
function yearProblems(records: readonly FigureRecord[], schemes: Schemes): ImportProblem[] {
  const years = new Map<number | null, FigureRecord>();
  for (const record of records) if (!years.has(record.fiscalYear)) years.set(record.fiscalYear, record);
  return [...years].flatMap(([year, { place }]) => {
    if (year === null) return [problem('error', 'year_missing', place)];
    return schemes(year) === null ? [problem('error', 'unknown_year', place, { year })] : [];
  });
}
