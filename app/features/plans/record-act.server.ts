import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';

/** Who acts, and when. */
export interface By {
  at: Date;
  source: AuditSource;
}

/** Says in the plan who worked on it last, and in the audit trail what was done; `part` names a row or limitation. */
export async function recordAct(
  t: TenantDb,
  key: PlanKey,
  { at, source }: By,
  action: AuditAction,
  part: string | null,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await PlanRepository.touchPlan(t, key, { office: source.office, at });
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: key.agencyCode,
    subject: `plan:${key.fiscalYear}${part === null ? '' : `/${part}`}`,
    ...change,
  });
}
