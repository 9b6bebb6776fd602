import { agencyTypeOf } from './agency-names.ts';
import type { Column } from './columns.ts';
import { cellOf, filledCells, type GridRow, placeOf } from './grid.ts';
import type { AgencyNaming } from './import-record.ts';
import { normaliseLevel } from './levels.ts';
import { normaliseFigure } from './normalise-figure.ts';
import { normaliseYear } from './normalise-year.ts';
import { rankOfCell } from './ranks.ts';
import { readRespondents } from './read-respondents.ts';
import { alignRow } from './shifted-row.ts';
import { type Found, kindColumn, nothing, problem, type TableContext } from './table-context.ts';
import { skeleton } from './thai-text.ts';

/** Rows that sum up a table. */
const SUMMARY =
  /^(รวม|ผลรวม|ค่าเฉลี่ย|เฉลี่ย|คะแนนเฉลี่ย|สูงสุด|ต่ำสุด|คะแนนสูงสุด|คะแนนต่ำสุด|ค่าเบี่ยงเบน|total|average|mean|max|min|sum)/i;
const NOTE = /^(หมายเหตุ|ที่มา|ข้อมูล ณ|\*|note|source)/i;

/** A table with one agency a row: scores, levels and ranks in columns. */
export function readWide(table: TableContext): Found {
  const found = nothing();
  let district = '';
  for (const row of table.body) {
    const heading = districtHeading(row);
    if (heading !== null) {
      district = heading;
      continue;
    }
    if (isLeftOut(row, found, table)) continue;
    const aligned = alignRow(row, table.columns);
    if (aligned.shift !== 0) found.problems.push(shiftProblem(row, aligned.shift, table));
    readRow(aligned.row, district, table, found);
  }
  return found;
}

function readRow(row: GridRow, district: string, table: TableContext, found: Found): void {
  const agency = agencyOfRow(row, district, table);
  const hasScores = table.columns.some(
    ({ meaning }, column) => meaning.kind === 'figure' && cellOf(row, column) !== '',
  );
  if (agency.name === '' && agency.code === '' && hasAgencyColumn(table.columns)) {
    if (hasScores) found.problems.push(problem('error', 'agency_missing', placeOf(table.grid, row, 0)));
    return;
  }
  const yearColumn = kindColumn(table.columns, 'fiscal_year');
  const rowYear = (yearColumn < 0 ? null : yearOfCell(cellOf(row, yearColumn))) ?? table.fiscalYear;
  table.columns.forEach((column, index) => {
    const printed = cellOf(row, index);
    if (printed === '') return;
    const place = placeOf(table.grid, row, index);
    const { meaning } = column;
    if (meaning.kind === 'figure') {
      const fiscalYear = meaning.fiscalYear ?? rowYear;
      const base = {
        agency,
        fiscalYear,
        node: meaning.node,
        figure: normaliseFigure(printed),
        column: index,
        place,
      };
      found.drafts.push({ ...base, saysWeighted: meaning.isWeighted, isSettled: column.isSettled ?? false });
    }
    if (meaning.kind === 'level') {
      const level = normaliseLevel(printed);
      found.records.push({ kind: 'level', agency, fiscalYear: rowYear, level, printed, place });
      if (level === null) found.problems.push(problem('warning', 'unknown_level', place, { printed }));
    }
    if (meaning.kind === 'respondents')
      readRespondents(meaning, { agency, fiscalYear: rowYear, printed, place }, found);
    if (meaning.kind === 'rank') {
      const rank = rankOfCell(printed);
      if (rank)
        found.records.push({
          kind: 'rank',
          agency,
          fiscalYear: rowYear,
          scope: meaning.scope,
          ...rank,
          printed,
          place,
        });
      else if (!/^[-–]$/.test(printed))
        found.problems.push(problem('warning', 'unknown_rank', place, { printed }));
    }
  });
}

/** How a row names its agency; the document's agency where the table has no column for it. */
export function agencyOfRow(row: GridRow, district: string, table: TableContext): AgencyNaming {
  const { columns, grid } = table;
  if (!hasAgencyColumn(columns)) return table.agency;
  const at = (kind: Column['meaning']['kind']) => {
    const column = kindColumn(columns, kind);
    return column < 0 ? '' : cellOf(row, column);
  };
  const nameColumn = Math.max(kindColumn(columns, 'agency_name'), 0);
  return {
    code: at('agency_code'),
    name: at('agency_name'),
    district: at('district') || district,
    place: placeOf(grid, row, nameColumn),
  };
}

export function hasAgencyColumn(columns: readonly Column[]): boolean {
  return kindColumn(columns, 'agency_name') >= 0 || kindColumn(columns, 'agency_code') >= 0;
}

/** A year in a column of years may be written with two digits. */
export function yearOfCell(text: string): number | null {
  return normaliseYear(text) ?? normaliseYear(`ปี ${text}`);
}

/** `อำเภอเมือง` alone in a row stands above the agencies of that district. */
export function districtHeading(row: GridRow): string | null {
  const cells = filledCells(row);
  const only = cells.length === 1 ? (cells[0]?.text ?? '') : '';
  return /^(อำเภอ|อ\.)\s?[\u0e01-\u0e4e]+/u.test(only) && only.length <= 60 ? only : null;
}

/** Summary rows, notes and rows without a single value are no agencies. */
export function isLeftOut(row: GridRow, found: Found, table: TableContext): boolean {
  const nameColumn = kindColumn(table.columns, 'agency_name');
  const first = filledCells(row)[0]?.text ?? '';
  if (NOTE.test(first)) return true;
  const name = nameColumn < 0 ? first : cellOf(row, nameColumn) || first;
  const isSummary = SUMMARY.test(name.trim()) && agencyTypeOf(name) === null;
  if (isSummary && hasAgencyColumn(table.columns)) {
    found.problems.push(
      problem('warning', 'rows_left_out', placeOf(table.grid, row, 0), { printed: name.slice(0, 60) }),
    );
  }
  return isSummary && hasAgencyColumn(table.columns);
}

function shiftProblem(row: GridRow, shift: number, table: TableContext) {
  const first = filledCells(row)[0] ?? { text: '', column: 0 };
  const to = table.columns[first.column - shift]?.header ?? '';
  const detail = {
    printed: first.text.slice(0, 60),
    column: first.column + 1,
    readAs: to || skeleton(first.text).slice(0, 20),
  };
  return problem('warning', 'cell_shifted', placeOf(table.grid, row, first.column), detail);
}
