import { createHash } from 'node:crypto';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { type BatchRow, toBatchRows } from './core/batch-rows.ts';
import type { Corrections } from './core/corrections.ts';
import { storedFigureValues } from './core/figure-changes.ts';
import { fileFactsOf } from './core/file-facts.ts';
import type { ImportProblem, ImportRecord, Reading, ReadingContext } from './core/import-record.ts';
import { agencyMatcher } from './core/match-agency.ts';
import { readRecords } from './core/recognise.ts';
import type { SourceFile } from './core/source-file.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import { listedOutcomes } from './listed-agencies.server.ts';
import { findAllStoredCounts } from './RespondentCountRepository.server.ts';
import { findAllStoredFigures } from './StoredFiguresRepository.server.ts';
import { findAllLockedPlans, findAllStoredTexts } from './StoredTextsRepository.server.ts';

/** What the person chose for the whole file. */
export interface Choices {
  agencyCode: string | null;
  fiscalYear: number | null;
  corrections: Corrections;
}

export interface Checked {
  reading: Reading;
  rows: BatchRow[];
  /** Tells files of one form from others. */
  shape: string;
  corrections: Corrections;
}

export type Schemes = ReadonlyMap<number, Scheme>;

export async function findAllSchemes(t: TenantDb): Promise<Schemes> {
  const years = await SchemeRepository.findAllFiscalYears(t.trx);
  const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, years);
  return new Map(schemes.map((scheme) => [scheme.fiscalYear, scheme]));
}

/**
 * Recognises the tables, taking the remembered mapping of files of this shape where the person has not corrected
 * anything. No database is needed, so that a long file holds no transaction open.
 */
export function recognise(
  source: SourceFile,
  schemes: Schemes,
  choices: Choices,
  remembered: (shape: string) => Corrections['tables'] | undefined,
): { reading: Reading; shape: string; corrections: Corrections } {
  const read = (tables: ReadingContext['corrections']) =>
    readRecords(source, (year) => schemes.get(year) ?? null, {
      fiscalYear: choices.fiscalYear,
      ...(tables ? { corrections: tables } : {}),
    });
  const first = read(undefined);
  const shape = shapeOf(first);
  const hasOwn = Object.keys(choices.corrections.tables).length > 0;
  const tables = hasOwn ? choices.corrections.tables : (remembered(shape) ?? {});
  const reading = Object.keys(tables).length > 0 ? read(tables) : first;
  return { reading, shape, corrections: { ...choices.corrections, tables } };
}

/** Files with the same headings in the same order have the same shape, whatever their figures. */
export function shapeOf(reading: Reading): string {
  const headings = reading.recognitions.map((table) => table.columns.map((column) => column.header.trim()));
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex').slice(0, 32);
}

/** Matches what was read to agencies and compares it with what is stored: the dry run. Writes nothing. */
export async function compare(
  t: TenantDb,
  source: SourceFile,
  reading: Reading,
  choices: Choices,
  schemes: Schemes,
): Promise<BatchRow[]> {
  const match = chosenFirst(
    agencyMatcher(await KnownAgencyRepository.findAllAgencies(t)),
    choices.corrections.agencies,
  );
  const facts = fileFactsOf(source, reading);
  const named = facts.agency && match(facts.agency, facts.fiscalYear ?? choices.fiscalYear);
  const fileAgency = named?.kind === 'matched' ? named.agencyCode : null;
  const years = new Set(reading.records.flatMap((record) => yearOf(record, choices.fiscalYear)));
  const codes = new Set(reading.records.flatMap((record) => agencyOf(record, choices, match)));
  if (fileAgency) codes.add(fileAgency);
  const stored = new Map<string, string>();
  for (const year of years) {
    const figures = await findAllStoredFigures(t, year, [...codes]);
    for (const [key, value] of storedFigureValues(year, figures)) stored.set(key, value);
  }
  for (const [key, value] of await findAllStoredTexts(t, [...codes])) stored.set(key, value);
  for (const [key, value] of await findAllStoredCounts(t, [...codes])) stored.set(key, value);
  const locked = await findAllLockedPlans(t, [...codes]);
  return toBatchRows(reading.records, reading.problems, {
    match,
    chosenAgency: choices.agencyCode,
    chosenYear: choices.fiscalYear,
    file: { agencyCode: fileAgency, fiscalYear: facts.fiscalYear, round: facts.round },
    stored,
    publishedYears: new Set(await ImportRepository.findAllPublishedYears(t)),
    isPlanLocked: (agencyCode, fiscalYear) =>
      locked.some((plan) => plan.agencyCode === agencyCode && plan.fiscalYear === fiscalYear),
    knownYears: new Set(schemes.keys()),
    hasSurvey: (year, survey) => schemes.get(year)?.instruments.some(({ code }) => code === survey) ?? true,
    listed: await listedOutcomes(t),
  });
}

type Match = ReturnType<typeof agencyMatcher>;

function chosenFirst(match: Match, chosen: Record<string, string>): Match {
  return (naming, year) => {
    const agencyCode = chosen[naming.name || naming.code];
    return agencyCode ? { kind: 'matched', agencyCode } : match(naming, year);
  };
}

function yearOf(record: ImportRecord, chosen: number | null): number[] {
  const year = 'fiscalYear' in record ? (record.fiscalYear ?? chosen) : chosen;
  return year === null ? [] : [year];
}

function agencyOf(record: ImportRecord, choices: Choices, match: Match): string[] {
  const own = choices.agencyCode ? [choices.agencyCode] : [];
  if (!('agency' in record)) return own;
  const year = 'fiscalYear' in record ? record.fiscalYear : null;
  const found = match(record.agency, year ?? choices.fiscalYear);
  return found.kind === 'matched' ? [found.agencyCode] : own;
}

/** Problems of the file as a whole; those with a place that a row was read from stand with the row. */
export function problemsOfFile(reading: Reading, rows: readonly BatchRow[]): ImportProblem[] {
  const ofRows = new Set(rows.flatMap((row) => row.problems));
  return reading.problems.filter((problem) => !ofRows.has(problem));
}
