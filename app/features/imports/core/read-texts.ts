import { SIZE_CLASSES, type SizeClass } from '~/lib/size-class.ts';
import { agencyTypeOf } from './agency-names.ts';
import { cellOf, type GridRow, placeOf } from './grid.ts';
import { type InstrumentNode, instrumentIn } from './instrument-names.ts';
import { itemCodesOf } from './item-codes.ts';
import { codesIn, normaliseCode } from './normalise-code.ts';
import { agencyOfRow, districtHeading, isLeftOut, yearOfCell } from './read-wide.ts';
import { type Found, fieldColumn, kindColumn, nothing, problem, type TableContext } from './table-context.ts';

/** A list of agencies without scores. */
export function readAgencies(table: TableContext): Found {
  const found = nothing();
  const typeColumn = kindColumn(table.columns, 'agency_type');
  const sizeColumn = kindColumn(table.columns, 'agency_size');
  let district = '';
  for (const row of table.body) {
    const heading = districtHeading(row);
    district = heading ?? district;
    if (heading !== null || isLeftOut(row, found, table)) continue;
    const agency = agencyOfRow(row, district, table);
    const place = placeOf(table.grid, row, 0);
    if (agency.name === '' && agency.code === '') continue;
    const agencyType =
      agencyTypeOf(typeColumn < 0 ? '' : cellOf(row, typeColumn)) ?? agencyTypeOf(agency.name);
    const sizeText = sizeColumn < 0 ? '' : cellOf(row, sizeColumn);
    const size = sizeOf(sizeText);
    found.records.push({ kind: 'agency', agency, agencyType, size, place });
    if (sizeText !== '' && size === null)
      found.problems.push(
        problem('warning', 'unknown_size', placeOf(table.grid, row, sizeColumn), { printed: sizeText }),
      );
    if (agency.name === '') found.problems.push(problem('error', 'agency_missing', place));
  }
  return found;
}

const SIZE_WORDS: Record<SizeClass, RegExp> = {
  small: /เล็ก|^s(mall)?$/i,
  medium: /กลาง|^m(edium)?$/i,
  large: /ใหญ่|^l(arge)?$/i,
};

function sizeOf(text: string): SizeClass | null {
  return SIZE_CLASSES.find((size) => SIZE_WORDS[size].test(text.trim())) ?? null;
}

/** Limitations, one a row; a form that says there are none says so in one row. */
export function readLimitations(table: TableContext): Found {
  const found = nothing();
  const column = fieldColumn(table.columns, 'limitation', 'measure_limitation');
  for (const row of table.body) {
    const text = cellOf(row, column);
    if (text !== '')
      found.records.push({ kind: 'limitation', text, place: placeOf(table.grid, row, column) });
  }
  return found;
}

/** Evaluators' comments in a table. */
export function readComments(table: TableContext): Found {
  const found = nothing();
  const column = fieldColumn(table.columns, 'comment');
  for (const row of table.body) {
    const text = cellOf(row, column);
    if (text === '' || text === '-') continue;
    const own = codesOfRow(row, table);
    const itemCodes = [...new Set([...own, ...codesIn(text)])];
    found.records.push({
      kind: 'comment',
      agency: agencyOfRow(row, '', table),
      fiscalYear: yearOfRow(row, table),
      text,
      itemCodes,
      instrument: instrumentOf(row, own, table),
      place: placeOf(table.grid, row, column),
    });
  }
  return found;
}

/** Items without points, with the reason and what came of an objection. */
export function readFailedItems(table: TableContext): Found {
  const found = nothing();
  const reasonColumn = fieldColumn(table.columns, 'reason', 'comment', 'finding');
  const appealColumn = fieldColumn(table.columns, 'appeal');
  for (const row of table.body) {
    const reason = cellOf(row, reasonColumn);
    const appeal = appealColumn < 0 ? '' : cellOf(row, appealColumn);
    for (const itemCode of codesOfRow(row, table)) {
      const place = placeOf(table.grid, row, Math.max(reasonColumn, 0));
      found.records.push({
        kind: 'failed_item',
        agency: agencyOfRow(row, '', table),
        fiscalYear: yearOfRow(row, table),
        itemCode,
        reason,
        appeal: /^-?$/.test(appeal) ? null : appeal,
        place,
      });
    }
  }
  return found;
}

function codesOfRow(row: GridRow, table: TableContext): string[] {
  const codeColumn = kindColumn(table.columns, 'node_code');
  const code = codeColumn < 0 ? null : normaliseCode(cellOf(row, codeColumn), table.letter);
  if (code) return [code];
  const labelColumn = fieldColumn(table.columns, 'item', 'label', 'topic');
  return itemCodesOf(
    labelColumn >= 0 ? (row.raw[labelColumn] ?? '') : codeColumn >= 0 ? cellOf(row, codeColumn) : '',
  );
}

function yearOfRow(row: GridRow, table: TableContext): number | null {
  const column = kindColumn(table.columns, 'fiscal_year');
  return (column < 0 ? null : yearOfCell(cellOf(row, column))) ?? table.fiscalYear;
}

const OF_LETTER = { i: 'iit', e: 'eit', o: 'oit' } as const;

function instrumentOf(
  row: GridRow,
  codes: readonly string[],
  table: TableContext,
): 'iit' | 'eit' | 'oit' | null {
  const letter = codes[0]?.charAt(0);
  if (letter === 'i' || letter === 'e' || letter === 'o') return OF_LETTER[letter];
  const column = fieldColumn(table.columns, 'label', 'topic', 'item');
  return plainInstrument(instrumentIn(column < 0 ? '' : cellOf(row, column)));
}

/** The instrument without its part. */
export function plainInstrument(instrument: InstrumentNode | null): 'iit' | 'eit' | 'oit' | null {
  return instrument === 'eit1' || instrument === 'eit2' ? 'eit' : instrument;
}
