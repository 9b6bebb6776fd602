import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import * as MeasureVersionRepository from './MeasureVersionRepository.server.ts';

/**
 * Brings an earlier version back as a new one; false when the measure is not at `current` any more. Throws a 404 for a
 * measure or version that is not there.
 */
export async function restoreVersion(
  t: TenantDb,
  measureId: string,
  { current, restored }: { current: number; restored: number },
  source: AuditSource,
): Promise<boolean> {
  const before = await MeasureRepository.findById(t, measureId);
  const wanted = await MeasureVersionRepository.findVersion(t, measureId, restored);
  if (!before || !wanted) throw notFound();
  const isDone = await MeasureRepository.updateMeasure(t, measureId, current, wanted.content, {
    kind: 'version_restored',
    note: String(restored),
    office: source.office,
    role: source.role,
  });
  if (!isDone) return false;
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'measure.version_restored',
    subject: `measure:${measureId}`,
    before: { version: current },
    after: { version: restored },
  });
  return true;
}
