import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';
import { ImportRefusal, type SourceTable } from '../core/source-file.ts';
import { withPlainLineEnds } from './clean-text.ts';
import { Allowance, LIMITS } from './limits.ts';
import { findSeparator, type Separator } from './separator.ts';
import { TableBuilder } from './table-builder.ts';

/** Quotes as the standard has them; quotes in the middle of a cell; quotes that mean nothing (an inch, a stray one). */
const QUOTING: readonly Options[] = [{}, { relax_quotes: true }, { quote: false }];

/** No row of a table is as long as a million characters; nor has a table mostly empty rows. */
const LONGEST_ROW = 1_000_000;
const MOST_RECORDS = 2 * LIMITS.rows;

/** The table of a CSV file, its separator found by itself unless given. Row numbers are lines of the file. */
export function readCsv(text: string, separator?: Separator): SourceTable {
  const lines = withPlainLineEnds(text);
  requireShortLines(lines);
  const found = separator ?? findSeparator(lines).separator;
  for (const quoting of QUOTING) {
    const table = tryCsv(lines, found, quoting);
    if (table) return table;
  }
  throw endless(lines.length);
}

function requireShortLines(text: string): void {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > LONGEST_ROW) throw endless(length);
    start += length + 1;
  }
}

function endless(length: number): ImportRefusal {
  return new ImportRefusal('expands_too_much', { bytes: length, limit: LONGEST_ROW });
}

/** The table, or null where the quotes of the text do not fit the way they are read, or a row never ends. */
function tryCsv(text: string, separator: Separator, quoting: Options): SourceTable | null {
  const builder = new TableBuilder(new Allowance());
  try {
    parse(text, {
      ...quoting,
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: (record: string[], info: InfoRecord) => {
        if (info.records > MOST_RECORDS) {
          throw new ImportRefusal('too_many_rows', { rows: info.records, limit: MOST_RECORDS });
        }
        builder.add(firstLine(record, info), record);
        return null;
      },
    } as Options);
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
  return builder.build('', '');
}

/** The parser tells the line at which a record ends; a record with line breaks in its cells began earlier. */
function firstLine(record: readonly string[], info: InfoRecord): number {
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return info.lines - breaks;
}
