import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import * as ScoreRepository from '~/features/scores/ScoreRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Schemes } from './check-batch.server.ts';
import { commitCounts, takeBackCounts } from './commit-counts.server.ts';
import { storedKey } from './core/batch-rows.ts';
import { type FigureChange, isEmptyYear, storedFigureValues, withChanges } from './core/figure-changes.ts';
import type { ImportRecord } from './core/import-record.ts';
import { storedNode } from './core/instrument-names.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import type { StoredRow } from './ImportRowRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import * as MappingRepository from './MappingRepository.server.ts';
import { Outdated } from './outdated.ts';
import { findAllStoredFigures } from './StoredFiguresRepository.server.ts';
import * as StoredTextsRepository from './StoredTextsRepository.server.ts';
import { takeBackText, writeText } from './write-texts.server.ts';

export const RESULT_KINDS = new Set(['figure', 'level', 'rank']);

/** Thrown inside the transaction when the person cancelled: everything is taken back by the database. */
export class Cancelled extends Error {}

export type Step = (done: number, total: number) => Promise<void> | void;

/**
 * Writes everything new or changed of a batch, in the caller's transaction: all or nothing.
 * @throws Outdated when a figure was changed, or its year published, since the dry run was shown
 */
export async function commitBatch(
  t: TenantDb,
  batch: { batchId: string; fileName: string; sha256: string; shape: string | null; corrections: unknown },
  schemes: Schemes,
  source: AuditSource,
  step: Step,
): Promise<void> {
  const rows = (await ImportRowRepository.findAllRows(t, batch.batchId)).filter(
    (row) => row.action === 'new' || row.action === 'changed',
  );
  const agencies = new Map(
    (await KnownAgencyRepository.findAllAgencies(t)).map((each) => [each.agencyCode, each]),
  );
  const published = new Set(await ImportRepository.findAllPublishedYears(t));
  let done = 0;
  for (const { fiscalYear, agencyCodes, changes } of byYear(rows, 'forward')) {
    const scheme = schemes.get(fiscalYear);
    if (!scheme || published.has(fiscalYear)) throw new Outdated();
    const before = await findAllStoredFigures(t, fiscalYear, agencyCodes);
    requireUnchanged(rows, fiscalYear, storedFigureValues(fiscalYear, before));
    const stored = new Map(before.map((each) => [each.agencyCode, each]));
    const next = agencyCodes.map((code) => {
      const agency = agencies.get(code);
      const figures = stored.get(code) ?? emptyFigures(code, agency, fiscalYear);
      return withChanges(figures, changes.get(code) ?? []);
    });
    for (const part of chunks(next, 50)) {
      await ScoreRepository.saveProvinceYear(t, scheme, part);
      done += part.reduce((sum, each) => sum + (changes.get(each.agencyCode)?.length ?? 0), 0);
      await step(done, rows.length);
    }
  }
  const counts = await commitCounts(t, rows);
  done += counts;
  if (counts > 0) await step(done, rows.length);
  for (const row of inWritingOrder(rows)) {
    await writeText(t, row, batch.batchId, source);
    done += 1;
    await step(done, rows.length);
  }
  await ImportRepository.updateCommitted(t, batch.batchId, source.office);
  const corrections = batch.corrections as { tables?: Record<number, object> };
  if (batch.shape && Object.keys(corrections.tables ?? {}).length > 0)
    await MappingRepository.upsertMapping(t, batch.shape, corrections.tables ?? {});
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'results.imported',
    subject: `import:${batch.batchId}`,
    after: { fileName: batch.fileName, sha256: batch.sha256, rows: rows.length },
  });
}

/** Writes back what was stored before the batch; figures it brought are taken out. */
export async function undoBatch(
  t: TenantDb,
  batch: { batchId: string; fileName: string },
  schemes: Schemes,
  { reason, source }: { reason: string; source: AuditSource },
): Promise<void> {
  const rows = (await ImportRowRepository.findAllRows(t, batch.batchId)).filter(
    (row) => row.action === 'new' || row.action === 'changed',
  );
  for (const { fiscalYear, agencyCodes, changes } of byYear(rows, 'back')) {
    const scheme = schemes.get(fiscalYear);
    if (!scheme) continue;
    const stored = await findAllStoredFigures(t, fiscalYear, agencyCodes);
    const next = stored.map((figures) => withChanges(figures, changes.get(figures.agencyCode) ?? []));
    await ScoreRepository.saveProvinceYear(
      t,
      scheme,
      next.filter((figures) => !isEmptyYear(figures)),
    );
    const empty = next.filter(isEmptyYear).map((figures) => figures.agencyCode);
    await ScoreRepository.deleteAgencyYears(t, fiscalYear, empty);
  }
  await takeBackCounts(t, rows);
  for (const row of inWritingOrder(rows).reverse()) await takeBackText(t, row, batch.batchId, source);
  await ImportRepository.updateUndone(t, batch.batchId, { office: source.office, reason });
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'results.import_undone',
    subject: `import:${batch.batchId}`,
    after: { fileName: batch.fileName, rows: rows.length, reason },
  });
}

/** What stands on a batch and keeps it from being undone. */
export async function findHindrances(t: TenantDb, batchId: string) {
  const rows = await ImportRowRepository.findAllRows(t, batchId);
  const years = new Set(
    rows.flatMap((row) => (RESULT_KINDS.has(row.kind) && row.fiscalYear ? [row.fiscalYear] : [])),
  );
  const published = await ImportRepository.findAllPublishedYears(t);
  const wrote = rows.filter(({ kind, action }) => kind === 'limitation' && action === 'new');
  const codes = [...new Set(wrote.flatMap(({ agencyCode }) => agencyCode ?? []))];
  const locked = await StoredTextsRepository.findAllLockedPlans(t, codes);
  return {
    publishedYears: published.filter((year) => years.has(year)),
    builtOn: await ImportRowRepository.findAllBuiltOn(t, batchId),
    corrected: await ImportRowRepository.findAllCorrected(t, batchId),
    lockedPlans: locked.filter(({ agencyCode, fiscalYear }) =>
      wrote.some((row) => row.agencyCode === agencyCode && row.fiscalYear === fiscalYear),
    ),
  };
}

export type Hindrances = Awaited<ReturnType<typeof findHindrances>>;

/** Whether nothing stands on the batch. */
export function isFree({ publishedYears, builtOn, corrected, lockedPlans }: Hindrances): boolean {
  return [publishedYears, builtOn, corrected, lockedPlans].every(({ length }) => length === 0);
}

function requireUnchanged(
  rows: readonly StoredRow[],
  fiscalYear: number,
  now: ReadonlyMap<string, string>,
): void {
  for (const row of rows) {
    if (!RESULT_KINDS.has(row.kind) || row.fiscalYear !== fiscalYear) continue;
    const { kind, agencyCode, node } = row;
    const present = now.get(storedKey({ kind, agencyCode, fiscalYear, what: node ?? '' })) ?? null;
    if (present !== row.stored) throw new Outdated();
  }
}

function byYear(rows: readonly StoredRow[], direction: 'forward' | 'back') {
  const years = new Map<number, Map<string, FigureChange[]>>();
  for (const row of rows) {
    if (!RESULT_KINDS.has(row.kind) || row.fiscalYear === null || row.agencyCode === null) continue;
    const agencies = years.get(row.fiscalYear) ?? new Map<string, FigureChange[]>();
    years.set(row.fiscalYear, agencies);
    const changes = agencies.get(row.agencyCode) ?? [];
    agencies.set(row.agencyCode, changes);
    changes.push(direction === 'forward' ? forward(row) : back(row));
  }
  return [...years].map(([fiscalYear, changes]) => ({
    fiscalYear,
    agencyCodes: [...changes.keys()],
    changes,
  }));
}

function forward(row: StoredRow): FigureChange {
  const record = row.record as unknown as ImportRecord;
  const node = row.node ?? '';
  if (record.kind === 'level')
    return { node, value: record.level ?? record.printed, printed: record.printed };
  if (record.kind === 'rank') {
    const value = record.outOf === null ? String(record.rank) : `${record.rank}/${record.outOf}`;
    return { node, value, printed: record.printed };
  }
  return { node: storedNode(node), value: row.score ?? row.printed, printed: row.printed };
}

function back(row: StoredRow): FigureChange {
  return { node: row.node ?? '', value: row.stored, printed: row.stored ?? '' };
}

function emptyFigures(
  agencyCode: string,
  agency: Awaited<ReturnType<typeof KnownAgencyRepository.findAllAgencies>>[number] | undefined,
  fiscalYear: number,
): AgencyFigures {
  const name = agency?.names.find(({ from, to }) => from <= fiscalYear && fiscalYear <= (to ?? fiscalYear));
  return {
    agencyCode,
    agencyType: agency?.agencyType ?? '',
    districtCode: agency?.districtCode ?? null,
    nameTh: name?.nameTh ?? agency?.nameTh ?? agencyCode,
    isDemo: agency?.isDemo ?? false,
    published: {},
  };
}

/** A circular carries the measures of the same file, so it comes behind them. */
function inWritingOrder(rows: readonly StoredRow[]): StoredRow[] {
  const texts = rows.filter((row) => !RESULT_KINDS.has(row.kind) && row.kind !== 'respondents');
  return [
    ...texts.filter((row) => row.kind !== 'circular'),
    ...texts.filter((row) => row.kind === 'circular'),
  ];
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
