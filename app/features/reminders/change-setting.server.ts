import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ReminderPlan } from './core/stages.ts';
import * as SettingRepository from './SettingRepository.server.ts';

/** Stores when the province reminds; false when somebody changed it meanwhile. */
export async function changeSetting(
  t: TenantDb,
  plan: ReminderPlan,
  version: number,
  by: { at: Date; source: AuditSource },
): Promise<boolean> {
  const { beforeDays, onDay, afterDays, weekly } = await SettingRepository.findSetting(t);
  const who = { version, office: by.source.office, at: by.at };
  if (!(await SettingRepository.upsertSetting(t, plan, who))) return false;
  await insertEvent(t.trx, by.source, {
    provinceCode: t.provinceCode,
    action: 'reminder.settings_changed',
    before: { beforeDays, onDay, afterDays, weekly },
    after: plan,
  });
  return true;
}
