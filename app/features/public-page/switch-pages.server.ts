import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as PublicSwitchRepository from './PublicSwitchRepository.server.ts';

/** Turns the pages of these bodies on and all others off; what was accepted before stands on a page that comes on. */
export async function switchPages(
  t: TenantDb,
  onCodes: readonly string[],
  source: AuditSource,
): Promise<{ on: number; off: number }> {
  const changed = await PublicSwitchRepository.updateSwitches(t, onCodes, source.office);
  if (changed.on.length + changed.off.length > 0) {
    await PublicSwitchRepository.upsertReports(t, null);
    await PublicSwitchRepository.upsertPlans(t, null);
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'public_page.changed',
      after: changed,
    });
  }
  return { on: changed.on.length, off: changed.off.length };
}

/** After a plan was approved or a report accepted: the public reads it, where the body's page is on. */
export async function publishPapers(t: TenantDb, agencyCode: string): Promise<void> {
  await PublicSwitchRepository.upsertReports(t, agencyCode);
  await PublicSwitchRepository.upsertPlans(t, agencyCode);
}

/** After an acceptance was taken back: the public reads the report no more, until it is accepted anew. */
export async function withdrawReport(
  t: TenantDb,
  report: { agencyCode: string; fiscalYear: number; round: '6m' | '12m' },
  at: Date,
): Promise<void> {
  await PublicSwitchRepository.updateWithdrawn(t, { ...report, kind: `report-${report.round}` }, at);
}
