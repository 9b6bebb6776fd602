import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import type { MeasureForm } from './core/measure-form.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';

interface Save {
  /** Undefined for a new measure. */
  measureId: string | undefined;
  /** Fiscal year (BE) of the library of a new one; the newest when null. */
  fiscalYear: number | null;
  version: number;
  note: string;
}

/** Adds or changes a measure. Returns what is stored instead, where somebody was faster; throws a 404 for an unknown one. */
export async function saveMeasure(t: TenantDb, save: Save, measure: MeasureForm, source: AuditSource) {
  const { measureId, fiscalYear, version, note } = save;
  const by = { note, office: source.office, role: source.role };
  if (measureId === undefined) {
    const added = await MeasureRepository.insertMeasure(t, measure, {
      ...(fiscalYear === null ? {} : { fiscalYear }),
      change: { kind: 'created', ...by },
    });
    const event = { action: 'measure.created' as const, subject: `measure:${added}`, after: measure };
    await insertEvent(t.trx, source, { provinceCode: t.provinceCode, ...event });
    return null;
  }
  const before = await MeasureRepository.findById(t, measureId);
  if (!before) throw notFound();
  const change = { kind: 'changed' as const, ...by };
  // Checkboxes come in the order of the page; the first topic is the main one and stays first.
  const known = before.topicNos.filter((no) => measure.topicNos.includes(no));
  const after = { ...measure, topicNos: [...new Set([...known, ...measure.topicNos])] };
  if (!(await MeasureRepository.updateMeasure(t, measureId, version, after, change))) return before;
  const event = { action: 'measure.changed' as const, subject: `measure:${measureId}`, before, after };
  await insertEvent(t.trx, source, { provinceCode: t.provinceCode, ...event });
  return null;
}
