import type { TenantDb } from '~/lib/db.server.ts';

export type VersionRow = Awaited<ReturnType<typeof findAllVersions>>[number];

/** Every state a measure has had, newest first, with what made it and which office. */
export async function findAllVersions(t: TenantDb, measureId: string) {
  return t.trx
    .selectFrom('measure_version')
    .select(['version', 'kind', 'note', 'office', 'role', 'content', 'changed_at as changedAt'])
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .orderBy('version', 'desc')
    .execute();
}

/** One state of a measure, or undefined. */
export async function findVersion(t: TenantDb, measureId: string, version: number) {
  return t.trx
    .selectFrom('measure_version')
    .select(['version', 'kind', 'content'])
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('version', '=', version)
    .executeTakeFirst();
}
