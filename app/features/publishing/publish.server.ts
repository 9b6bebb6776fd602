import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { refreshBenchmark } from '~/features/benchmark/refresh-benchmark.server.ts';
import { type Database, mintTenant, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as PublicationRepository from './PublicationRepository.server.ts';

/**
 * Publishes a province's fiscal year: from here on agencies, the open API and other provinces' comparisons see it.
 * One transaction, so that a reader never sees half of it. Also refreshes the change figures of the year after.
 */
export async function publishResults(
  db: Database,
  tenant: Tenant,
  fiscalYear: number,
  by?: { source: AuditSource },
): Promise<void> {
  await withTenant(db, publisherOf(tenant), async (t) => {
    await PublicationRepository.updateIsPublished(t, fiscalYear, true);
    await refreshPublishedFigures(t, fiscalYear, true);
    if (by) await record(t, by.source, 'results.published', fiscalYear);
  });
}

/** Takes a publishing back: the year is the province's draft again. */
export async function unpublishResults(
  db: Database,
  tenant: Tenant,
  fiscalYear: number,
  by?: { source: AuditSource; reason: string },
): Promise<void> {
  await withTenant(db, publisherOf(tenant), async (t) => {
    await PublicationRepository.updateIsPublished(t, fiscalYear, false);
    await refreshPublishedFigures(t, fiscalYear, false);
    if (by) await record(t, by.source, 'results.unpublished', fiscalYear, { reason: by.reason });
  });
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: 'results.published' | 'results.unpublished',
  fiscalYear: number,
  after: object = {},
): Promise<void> {
  const { provinceCode } = t;
  await insertEvent(t.trx, source, { provinceCode, action, subject: `results:${fiscalYear}`, after });
}

async function refreshPublishedFigures(t: TenantDb, fiscalYear: number, isPublished: boolean): Promise<void> {
  const dataVersion = await PublicationRepository.incrementDataVersion(t, fiscalYear, isPublished);
  if (isPublished) await PublicationRepository.updateProvinceRanks(t, fiscalYear);
  else await PublicationRepository.deleteRanks(t, fiscalYear);
  await PublicationRepository.updateChanges(t, fiscalYear);
  await PublicationRepository.updateChanges(t, fiscalYear + 1);
  if (isPublished) await PublicationRepository.upsertProvinceYear(t, fiscalYear, dataVersion);
  else await PublicationRepository.deleteProvinceYear(t, fiscalYear);
  await PublicationRepository.updateNationalRanks(t, fiscalYear);
  await PublicationRepository.updateProvinceRanking(t, fiscalYear);
  await PublicationRepository.replaceTypeYears(t, fiscalYear);
  await PublicationRepository.replaceTypeItemStats(t, fiscalYear);
  await refreshBenchmark(t, fiscalYear);
  await PublicationRepository.deleteSmallTypes(t, fiscalYear);
}

function publisherOf(tenant: Tenant): Tenant {
  return mintTenant({ provinceCode: tenant.provinceCode, scope: 'publisher', userId: tenant.userId });
}
