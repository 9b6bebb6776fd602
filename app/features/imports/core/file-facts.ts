import { toArabicDigits } from '~/lib/thai-digits.ts';
import { agencyInLines } from './agency-names.ts';
import type { AgencyNaming, Reading } from './import-record.ts';
import type { SourceFile } from './source-file.ts';

/** What a file says as a whole, for rows that do not say it themselves. */
export interface FileFacts {
  /** The agency a document is about; null where it names none. */
  agency: AgencyNaming | null;
  /** Fiscal year (BE) of most of its figures, else of most of its tables. */
  fiscalYear: number | null;
  /** Round of a report, when the file says exactly one. */
  round: '6m' | '12m' | null;
}

export function fileFactsOf(source: SourceFile, reading: Reading): FileFacts {
  const texts = [...source.lines.map(({ text }) => text), ...source.tables.map(({ name }) => name)];
  const { name, district } = agencyInLines(texts);
  const ofFigures = reading.records.flatMap((record) =>
    record.kind === 'figure' ? (record.fiscalYear ?? []) : [],
  );
  const ofTables = reading.recognitions.flatMap((table) => table.fiscalYear ?? []);
  return {
    agency: name ? { code: '', name, district, place: null } : null,
    fiscalYear: mostFrequent(ofFigures.length > 0 ? ofFigures : ofTables),
    round: roundIn(texts),
  };
}

function roundIn(texts: readonly string[]): '6m' | '12m' | null {
  const rounds = new Set(
    texts.flatMap((text) =>
      [...toArabicDigits(text).matchAll(/(?:รอบ|ระยะ|ครั้งที่)\s*\(?\s*(6|12)\s*เดือน/gu)].map(
        (match) => match[1],
      ),
    ),
  );
  if (rounds.size !== 1) return null;
  return rounds.has('6') ? '6m' : '12m';
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
