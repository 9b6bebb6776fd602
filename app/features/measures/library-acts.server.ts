import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { carryTies, tiesAfter } from './core/carry-ties.ts';
import type { ImportRow } from './core/compare-library.ts';
import { contentOf } from './core/content.ts';
import type { BatchChange } from './MeasureBatchRepository.server.ts';
import * as MeasureBatchRepository from './MeasureBatchRepository.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import * as MeasureVersionRepository from './MeasureVersionRepository.server.ts';

const by = ({ office, role }: AuditSource) => ({ office, role });

/** Measures of a year's library beside what their copies in a later year's would be tied to. Retired ones stay behind. */
export async function planCopy(t: TenantDb, fromYear: number, toYear: number) {
  const before = (await MeasureRepository.findAll(t, fromYear)).filter(({ isRetired }) => !isRetired);
  const copied = new Set(
    (await MeasureRepository.findAll(t, toYear)).map(({ copiedFromId }) => copiedFromId),
  );
  const years = Array.from({ length: 12 }, (_, at) => toYear - 1 - at);
  const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, years);
  // Measures of a year answer the results of the year before; a year without record is not led into.
  const target = Math.min(toYear - 1, schemes.at(-1)?.fiscalYear ?? toYear - 1);
  return before.map((measure) => ({
    measure,
    isCopied: copied.has(measure.measureId),
    carried: carryTies(measure.tiedItems, target, schemes),
    indicators: measure.tiedIndicators.map((tie) => ({
      ...tie,
      fiscalYear: Math.max(tie.fiscalYear, target),
    })),
  }));
}

/** Copies the chosen measures into the later library with their ties carried on; returns how many were. */
export async function copyForward(
  t: TenantDb,
  years: { from: number; to: number },
  measureIds: readonly string[],
  source: AuditSource,
): Promise<number> {
  const plan = await planCopy(t, years.from, years.to);
  const chosen = plan.filter(({ measure, isCopied }) => !isCopied && measureIds.includes(measure.measureId));
  if (chosen.length === 0) return 0;
  const changes: BatchChange[] = [];
  for (const { measure, carried, indicators } of chosen) {
    const content = { ...contentOf(measure), tiedItems: tiesAfter(carried), tiedIndicators: indicators };
    const isRange = content.timeframeKind === 'date_range';
    const measureId = await MeasureRepository.insertMeasure(
      t,
      isRange
        ? {
            ...content,
            timeframeKind: 'whole_year',
            timeframeFrom: null,
            timeframeTo: null,
            timeframeText: '',
          }
        : content,
      {
        source: measure.source,
        fiscalYear: years.to,
        copiedFromId: measure.measureId,
        change: { kind: 'copied', note: String(years.from), ...by(source) },
      },
    );
    changes.push({ measureId, before: null, after: 1 });
  }
  const batchId = await MeasureBatchRepository.insertDone(t, {
    fiscalYear: years.to,
    changes,
    office: source.office,
  });
  const after = { ...years, measures: changes.length };
  const event = { action: 'measure.copied' as const, subject: `measure_batch:${batchId}`, after };
  await insertEvent(t.trx, source, { provinceCode: t.provinceCode, ...event });
  return changes.length;
}

/** Somebody changed the library between the preview and the import: everything is rolled back. */
export class LibraryMoved extends Error {}

/** Writes what the preview showed; throws `LibraryMoved` when it was done already or a measure changed meanwhile. */
export async function applyImport(
  t: TenantDb,
  batch: { batchId: string; fiscalYear: number; fileName: string | null },
  rows: readonly ImportRow[],
  source: AuditSource,
): Promise<void> {
  const changes: BatchChange[] = [];
  const change = { kind: 'imported' as const, note: batch.fileName, ...by(source) };
  for (const { kind, key, measureId, version, content, source: origin } of rows) {
    if (kind === 'new') {
      const isFree = !(await MeasureVersionRepository.findVersion(t, key, 1));
      const id = await MeasureRepository.insertMeasure(t, content, {
        source: origin,
        fiscalYear: batch.fiscalYear,
        isRetired: content.isRetired,
        ...(isFree ? { measureId: key } : {}),
        change,
      });
      changes.push({ measureId: id, before: null, after: 1 });
    } else if (kind === 'changed' && measureId !== null && version !== null) {
      if (!(await MeasureRepository.updateMeasure(t, measureId, version, content, change)))
        throw new LibraryMoved();
      changes.push({ measureId, before: version, after: version + 1 });
    }
  }
  if (!(await MeasureBatchRepository.updateState(t, batch.batchId, 'preview', changes)))
    throw new LibraryMoved();
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'measure.imported',
    subject: `measure_batch:${batch.batchId}`,
    after: { fileName: batch.fileName, fiscalYear: batch.fiscalYear, measures: changes.length },
  });
}

/**
 * Takes a batch back: what it brought leaves the library, what it changed says what it said before. Measures that
 * somebody changed since stay as they are; returns how many did, or null when there was nothing to take back.
 */
export async function undoBatch(t: TenantDb, batchId: string, source: AuditSource): Promise<number | null> {
  const batch = await MeasureBatchRepository.findById(t, batchId);
  if (!batch || !(await MeasureBatchRepository.updateState(t, batchId, 'done'))) return null;
  const change = { kind: 'taken_back' as const, note: batch.fileName, ...by(source) };
  let kept = 0;
  for (const { measureId, before, after } of batch.changes) {
    const was = before === null ? null : await MeasureVersionRepository.findVersion(t, measureId, before);
    const done = was
      ? await MeasureRepository.updateMeasure(t, measureId, after, was.content, change)
      : await MeasureRepository.updateRemoved(t, measureId, after, change);
    if (!done) kept += 1;
  }
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'measure.batch_undone',
    subject: `measure_batch:${batchId}`,
    after: { kind: batch.kind, measures: batch.changes.length - kept, kept },
  });
  return kept;
}
