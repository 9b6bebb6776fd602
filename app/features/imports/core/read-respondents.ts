import type { RespondentsRecord } from './import-record.ts';
import { type CountMeaning, isNoCount, readCount } from './respondent-counts.ts';
import { type Found, problem } from './table-context.ts';

/** A cell with a number of respondents; what is none is kept with an error at its cell, an empty one or a dash is nothing. */
export function readRespondents(
  { count, survey }: CountMeaning,
  cell: Pick<RespondentsRecord, 'agency' | 'fiscalYear' | 'printed' | 'place'>,
  found: Found,
): void {
  const { printed, place } = cell;
  if (isNoCount(printed)) return;
  const people = readCount(printed);
  found.records.push({ kind: 'respondents', ...cell, count, survey, people });
  if (people === null)
    found.problems.push(problem('error', 'no_count', place, { printed: printed.slice(0, 60) }));
}
