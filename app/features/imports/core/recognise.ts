import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { agencyInLines } from './agency-names.ts';
import { type DocumentLine, documentLines, titleLines } from './document-lines.ts';
import { onlyYear, resultsYear } from './document-year.ts';
import { duplicateProblem, figureKey, figureRecords } from './figure-records.ts';
import { foreignCharacters } from './foreign-characters.ts';
import { cellOf, type Grid, gridsOf, placeOf } from './grid.ts';
import { findHeader } from './header-rows.ts';
import type {
  AgencyNaming,
  FigureRecord,
  ImportProblem,
  ImportRecord,
  Reading,
  ReadingContext,
  Recognition,
  RespondentsRecord,
} from './import-record.ts';
import { normaliseLevel } from './levels.ts';
import { normaliseYear, yearsIn } from './normalise-year.ts';
import { recordWithoutPersons } from './person-names.ts';
import { readCircular } from './read-circular.ts';
import { readCommentLines } from './read-comment-lines.ts';
import { readLimitationLines } from './read-limitation-lines.ts';
import { readLong } from './read-long.ts';
import { readMeasures } from './read-measures.ts';
import { readPoints } from './read-points.ts';
import { readReport } from './read-report.ts';
import { readStatements } from './read-statements.ts';
import { readAgencies, readComments, readFailedItems, readLimitations } from './read-texts.ts';
import { readWide } from './read-wide.ts';
import { readReasons } from './read-written-texts.ts';
import { confidenceOf, type RecognisedTable, recogniseTable } from './recognise-table.ts';
import { reportIndicator } from './report-headings.ts';
import { countNode } from './respondent-counts.ts';
import type { SourceFile } from './source-file.ts';
import { type FigureDraft, type Found, nothing, problem, type TableContext } from './table-context.ts';
import { countsIndicators, instrumentOfTable } from './table-instrument.ts';

type Schemes = (fiscalYear: number) => Scheme | null;

/** What the whole file says, before its tables are read. */
interface FileFacts {
  lines: readonly DocumentLine[];
  agency: AgencyNaming;
  resultsYear: number | null;
}

/** Reads a file's tables and lines into records with their places, and says what a clerk should look at. */
export function readRecords(source: SourceFile, schemes: Schemes, context: ReadingContext): Reading {
  const grids = gridsOf(source);
  const facts = factsOf(source, grids, context);
  const tables = recogniseAll(grids, facts, schemes, context);
  const found: ImportRecord[] = [];
  const problems: ImportProblem[] = [];
  const recognitions: Recognition[] = [];
  const drafts: FigureDraft[] = [];
  let indicator: number | null = null;
  for (const table of inReadingOrder(tables)) {
    indicator = reportIndicator(table.grid, facts.lines) ?? indicator;
    const tableContext = contextOf(table, facts, schemes, context);
    const own = readTable(tableContext, drafts, indicator);
    const figures = figureRecords(own.drafts, schemes);
    append(drafts, own.drafts);
    recognitions.push(recognitionOf(table, tableContext.fiscalYear, figures.weightedColumns));
    append(found, own.records);
    append(found, figures.records);
    append(problems, [
      ...instrumentProblems(table),
      ...own.problems,
      ...figures.problems,
      ...unknownProblem(table),
    ]);
  }
  const reportTables = new Set(
    recognitions.flatMap(({ kind, tableNo }) => (kind === 'report' ? [tableNo] : [])),
  );
  const stated = readDocument(facts, schemes, reportTables);
  append(problems, [...stated.problems, ...textProblems(grids, facts.lines)]);
  const { records, problems: repeated } = eachOnce([...found, ...stated.records]);
  const { named, nameless } = leaveOutPersons(records);
  const nothingFound = records.length === 0 ? [problem('error', 'nothing_found', null)] : [];
  return {
    recognitions: recognitions.sort((a, b) => a.tableNo - b.tableNo),
    records: nameless.sort(byPlace),
    problems: [...problems, ...repeated, ...named, ...nothingFound],
  };
}

/** Files may have more rows than a call may have arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

function factsOf(source: SourceFile, grids: readonly Grid[], context: ReadingContext): FileFacts {
  const titles = grids.flatMap((grid) => titleLines(grid, findHeader(grid).start));
  const lines = [...documentLines(source), ...titles];
  const texts = [...lines.map(({ text }) => text), ...grids.map(({ name }) => name)];
  const { name, district } = agencyInLines(texts);
  const place = lines.find(({ text }) => name !== '' && text.includes(name))?.place ?? null;
  return {
    lines,
    agency: { code: '', name, district, place },
    resultsYear: resultsYear(texts) ?? context.fiscalYear,
  };
}

function recogniseAll(
  grids: readonly Grid[],
  facts: FileFacts,
  schemes: Schemes,
  context: ReadingContext,
): RecognisedTable[] {
  const scheme = facts.resultsYear === null ? null : schemes(facts.resultsYear);
  const tables: RecognisedTable[] = [];
  for (const grid of grids)
    tables.push(recogniseTable(grid, scheme, tables.at(-1), context.corrections?.[grid.tableNo]));
  return tables;
}

/** Points to develop name their items by question and score, so they are read after the tables of items. */
function inReadingOrder(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const isLast = (table: RecognisedTable) => table.kind === 'development_points';
  return [...tables.filter((table) => !isLast(table)), ...tables.filter(isLast)];
}

function contextOf(
  table: RecognisedTable,
  facts: FileFacts,
  schemes: Schemes,
  context: ReadingContext,
): TableContext {
  const correction = context.corrections?.[table.grid.tableNo];
  const titles = titleLines(table.grid, table.span.start).map(({ text }) => text);
  const own = agencyInLines([...titles, table.grid.sheet]);
  const agency = own.name === '' ? facts.agency : { code: '', ...own, place: facts.agency.place };
  const { letter } = instrumentOfTable(table);
  return {
    grid: table.grid,
    body: table.body,
    columns: table.columns,
    kind: table.kind,
    fiscalYear: correction?.fiscalYear ?? yearOfTable(table, titles) ?? facts.resultsYear,
    schemes,
    agency,
    letter,
    numbersAreIndicators: countsIndicators(table),
  };
}

/** The year a table itself names: in its titles, its name, or the line right above it. */
function yearOfTable({ grid }: RecognisedTable, titles: readonly string[]): number | null {
  const near = grid.before.slice(-2).map(({ text }) => text);
  return (
    onlyYear(titles) ??
    normaliseYear(grid.sheet) ??
    onlyYear([grid.name]) ??
    (yearsIn(grid.name).length > 1 ? null : onlyYear(near))
  );
}

const READERS: Partial<Record<Recognition['kind'], (table: TableContext) => Found>> = {
  results_wide: readWide,
  results_long: readLong,
  weighted_table: readLong,
  agencies: readAgencies,
  comments: readComments,
  failed_items: readFailedItems,
  measures: readMeasures,
  limitations: readLimitations,
};

function readTable(table: TableContext, items: readonly FigureDraft[], indicator: number | null): Found {
  if (table.kind === 'development_points') return readPoints(table, items);
  if (table.kind === 'report') return readReport(table, indicator);
  return READERS[table.kind]?.(table) ?? nothing();
}

function instrumentProblems(table: RecognisedTable): ImportProblem[] {
  const isLong = table.kind === 'results_long' || table.kind === 'weighted_table';
  return isLong ? instrumentOfTable(table).problems : [];
}

function recognitionOf(
  table: RecognisedTable,
  fiscalYear: number | null,
  weighted: ReadonlySet<number>,
): Recognition {
  const columns = table.columns.map(({ header, meaning }, index) => ({
    header,
    meaning: meaning.kind === 'figure' ? { ...meaning, isWeighted: weighted.has(index) } : meaning,
  }));
  return {
    kind: table.kind,
    tableNo: table.grid.tableNo,
    tableName: table.grid.name,
    fiscalYear,
    confidence: confidenceOf(table),
    headerRows: table.span.count,
    columns,
  };
}

/** A table of some size that was taken for nothing is said; scraps, and the scale that explains the levels, are not. */
function unknownProblem({ kind, grid, body }: RecognisedTable): ImportProblem[] {
  const [first] = grid.rows;
  const isScale = body.length > 0 && body.every((row) => normaliseLevel(cellOf(row, 0)) !== null);
  const isSaid = kind === 'unknown' && first !== undefined && grid.rows.length >= 2 && !isScale;
  return isSaid ? [problem('warning', 'table_unknown', placeOf(grid, first, 0))] : [];
}

/** What stands in sentences: results, circular, comments, limitations, reasons of a report. */
function readDocument(
  { lines, agency, resultsYear: year }: FileFacts,
  schemes: Schemes,
  reportTables: ReadonlySet<number>,
): { records: ImportRecord[]; problems: ImportProblem[] } {
  const stated = readStatements(lines, agency, year);
  const figures = figureRecords(stated.drafts, schemes);
  const circular = readCircular(lines);
  const records = [
    ...stated.records,
    ...figures.records,
    ...(circular ? [circular] : []),
    ...readCommentLines(lines, agency, year),
    ...readLimitationLines(lines),
    ...readReasons(lines, reportTables),
  ];
  return { records, problems: figures.problems };
}

function textProblems(grids: readonly Grid[], lines: readonly DocumentLine[]): ImportProblem[] {
  const inTables = grids.flatMap((grid) =>
    grid.rows.flatMap((row) =>
      row.cells.flatMap((text, column) => foreignCharacters(text, placeOf(grid, row, column))),
    ),
  );
  return [...inTables, ...lines.flatMap(({ text, place }) => foreignCharacters(text, place))];
}

/** A document may print the same figure in several tables and in a sentence: it is taken once, a disagreement is said. */
function eachOnce(records: readonly ImportRecord[]): { records: ImportRecord[]; problems: ImportProblem[] } {
  const seen = new Map<string, FigureRecord>();
  const counts = new Map<string, RespondentsRecord>();
  const problems: ImportProblem[] = [];
  const kept = records.filter((record) => {
    if (record.kind === 'respondents') {
      const { agency, fiscalYear } = record;
      const key = [agency.code, agency.name, agency.district, fiscalYear, countNode(record)].join('|');
      const first = counts.get(key);
      if (!first) counts.set(key, record);
      else if (first.people !== record.people)
        problems.push(
          problem('warning', 'count_differs', first.place, {
            agency: agency.name || agency.code,
            first: first.printed.slice(0, 60),
            second: record.printed.slice(0, 60),
          }),
        );
      return !first;
    }
    if (record.kind !== 'figure') return true;
    const first = seen.get(figureKey(record));
    if (!first) seen.set(figureKey(record), record);
    else if (duplicateProblem(first, record).code === 'duplicate_differs')
      problems.push(duplicateProblem(first, record));
    return !first;
  });
  return { records: kept, problems };
}

/** Whatever a reader took over: names of persons do not leave this room. */
function leaveOutPersons(records: readonly ImportRecord[]): {
  nameless: ImportRecord[];
  named: ImportProblem[];
} {
  const named: ImportProblem[] = [];
  const nameless = records.map((record) => {
    if (record.kind === 'figure' || record.kind === 'respondents') return record;
    const { record: bare, isChanged } = recordWithoutPersons(record);
    if (isChanged) named.push(problem('warning', 'person_left_out', record.place));
    return bare;
  });
  return { nameless, named };
}

function byPlace(a: ImportRecord, b: ImportRecord): number {
  return a.place.sheet === b.place.sheet ? a.place.row - b.place.row || a.place.column - b.place.column : 0;
}
