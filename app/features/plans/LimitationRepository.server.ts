import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { LimitationForm } from './core/limitation-form.ts';
import type { PlanKey } from './PlanRepository.server.ts';

export type LimitationRow = Awaited<ReturnType<typeof findAll>>[number];

/** The limitations of the institution as a whole in their order, those taken out among them. */
export async function findAll(t: TenantDb, key: PlanKey) {
  return t.trx
    .selectFrom('limitation')
    .select([
      'limitation_id as limitationId',
      'limitation_no as limitationNo',
      'version',
      'limitation',
      'analysis',
      'handling',
      'batch_id as batchId',
      sql<boolean>`removed_at is not null`.as('isRemoved'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .orderBy('limitation_no')
    .execute();
}

/** Adds one after the last; the plan must be held, so that no two get one number. */
export async function insert(
  t: TenantDb,
  key: PlanKey,
  form: LimitationForm,
  origin: { copiedLimitationId?: string; batchId?: string } = {},
): Promise<string> {
  const inserted = await t.trx
    .insertInto('limitation')
    .values({
      province_code: t.provinceCode,
      fiscal_year: key.fiscalYear,
      agency_code: key.agencyCode,
      limitation_no: sql<number>`(select coalesce(max(limitation_no), 0) + 1 from limitation
        where province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear} and agency_code = ${key.agencyCode})`,
      ...valuesOf(form),
      copied_limitation_id: origin.copiedLimitationId ?? null,
      batch_id: origin.batchId ?? null,
    })
    .returning('limitation_id as limitationId')
    .executeTakeFirstOrThrow();
  return inserted.limitationId;
}

interface Ref {
  limitationId: string;
  version: number;
}

/** Changes one if it still has the version that was read and is in the plan; false when someone was faster. */
export async function update(t: TenantDb, key: PlanKey, ref: Ref, form: LimitationForm): Promise<boolean> {
  const result = await t.trx
    .updateTable('limitation')
    .set({ ...valuesOf(form), version: ref.version + 1, updated_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('limitation_id', '=', ref.limitationId)
    .where('version', '=', ref.version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes one out or puts it back; false when it is so already or has another version. */
export async function updateRemoved(
  t: TenantDb,
  key: PlanKey,
  ref: Ref,
  removedAt: Date | null,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('limitation')
    .set({ removed_at: removedAt, version: ref.version + 1, updated_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('limitation_id', '=', ref.limitationId)
    .where('version', '=', ref.version)
    .where('removed_at', removedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Says on purpose that there is none, or takes it back. */
export async function updateHasNone(t: TenantDb, key: PlanKey, hasNone: boolean): Promise<void> {
  await t.trx
    .updateTable('plan')
    .set({ has_no_limitations: hasNone })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .execute();
}

function valuesOf({ limitation, analysis, handling }: LimitationForm) {
  return { limitation, analysis: analysis || null, handling: handling || null };
}
