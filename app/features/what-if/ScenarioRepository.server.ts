import { randomUUID } from 'node:crypto';
import type { StoredScenarioState } from 'db/tables/scenarios.ts';
import type { TenantDb } from '~/lib/db.server.ts';

export type Scenario = Awaited<ReturnType<typeof findAll>>[number];

const columns = [
  'scenario_id as scenarioId',
  'fiscal_year as fiscalYear',
  'name',
  'state',
  'created_by_office as createdByOffice',
  'updated_at as updatedAt',
  'version',
] as const;

/** What the agency tried and saved of a year, the newest first; deleted ones are left out. */
export async function findAll(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('scenario')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('scenario_id')
    .execute();
}

/** One of them, a deleted one too. */
export async function findById(t: TenantDb, agencyCode: string, scenarioId: string) {
  return t.trx
    .selectFrom('scenario')
    .select([...columns, 'deleted_at as deletedAt'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('scenario_id', '=', scenarioId)
    .executeTakeFirst();
}

export interface ScenarioForm {
  name: string;
  state: StoredScenarioState;
}

export async function insertScenario(
  t: TenantDb,
  of: { agencyCode: string; fiscalYear: number; office: string },
  { name, state }: ScenarioForm,
): Promise<string> {
  const scenarioId = randomUUID();
  await t.trx
    .insertInto('scenario')
    .values({
      province_code: t.provinceCode,
      scenario_id: scenarioId,
      agency_code: of.agencyCode,
      fiscal_year: of.fiscalYear,
      name,
      state: JSON.stringify(state),
      created_by_user_id: t.tenant.userId,
      created_by_office: of.office,
    })
    .execute();
  return scenarioId;
}

/** Changes it if it still has the version that was read; false when someone was faster. */
export async function updateScenario(
  t: TenantDb,
  of: { agencyCode: string; scenarioId: string; version: number },
  change: Partial<ScenarioForm> & { isDeleted?: boolean },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('scenario')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.state === undefined ? {} : { state: JSON.stringify(change.state) }),
      ...(change.isDeleted === undefined ? {} : { deleted_at: change.isDeleted ? new Date() : null }),
      version: of.version + 1,
      updated_at: new Date(),
    })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', of.agencyCode)
    .where('scenario_id', '=', of.scenarioId)
    .where('version', '=', of.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
