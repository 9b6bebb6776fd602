import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { DEFAULT_PLAN, type ReminderPlan } from './core/stages.ts';

export interface ReminderSetting extends ReminderPlan {
  /** 0 = the province has never changed it. */
  version: number;
  updatedByOffice: string | null;
}

/** When the province reminds; the product's own plan until it says otherwise. */
export async function findSetting(t: TenantDb): Promise<ReminderSetting> {
  const row = await t.trx
    .selectFrom('reminder_setting')
    .select([
      'before_days as beforeDays',
      'on_day as onDay',
      'after_days as afterDays',
      'weekly',
      'version',
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .executeTakeFirst();
  return row ?? { ...DEFAULT_PLAN, version: 0, updatedByOffice: null };
}

/** Stores it if it still has the version that was read; false when somebody was faster. */
export async function upsertSetting(
  t: TenantDb,
  plan: ReminderPlan,
  { version, office, at }: { version: number; office: string | null; at: Date },
): Promise<boolean> {
  const result = await sql`
    insert into reminder_setting (province_code, before_days, on_day, after_days, weekly, version, updated_at,
      updated_by_office)
    select ${t.provinceCode}, ${[...plan.beforeDays]}::int[], ${plan.onDay}, ${[...plan.afterDays]}::int[],
      ${plan.weekly}, ${version}::int + 1, ${at.toISOString()}::timestamptz, ${office}
    on conflict (province_code) do update
      set before_days = excluded.before_days, on_day = excluded.on_day, after_days = excluded.after_days,
        weekly = excluded.weekly, version = excluded.version, updated_at = excluded.updated_at,
        updated_by_office = excluded.updated_by_office
      where reminder_setting.version = ${version}::int`.execute(t.trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}
