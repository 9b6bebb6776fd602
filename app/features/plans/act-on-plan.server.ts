import type { ActionFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { type Action, can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm, readWholeNumber } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { actOnBatch, BATCH_INTENTS } from './act-on-batch.server.ts';
import { actOnLimitation, LIMITATION_INTENTS } from './act-on-limitation.server.ts';
import { actOnRow, choose } from './act-on-row.server.ts';
import { actOnStep } from './act-on-step.server.ts';
import { PERMISSION_OF, type PlanAct } from './core/lifecycle.ts';
import type { Act, PlanAnswer } from './plan-answer.ts';
import { findScheme } from './read-plan.server.ts';

const isStep = (intent: string): intent is Exclude<PlanAct, 'edit'> =>
  intent in PERMISSION_OF && intent !== 'edit';

/** What the forms of the plan page ask for: the agency writes and hands in, the head approves, the province sends back. */
export async function actOnPlan({ request, params, context }: ActionFunctionArgs): Promise<PlanAnswer> {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'plans.read');
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const needs: Action = isStep(intent) ? PERMISSION_OF[intent] : 'plans.write';
  if (!can(actor, needs, agency)) throw forbidden();
  const year = readWholeNumber(form, 'year');
  const key = { agencyCode: agency.agencyCode, fiscalYear: year + 1 };
  const by = { at: new Date(), source: auditSource(context, actor) };
  return withTenant(context.db, tenant, async (t) => {
    const act = { key, form, scheme: await findScheme(t, year), by };
    return isStep(intent) ? actOnStep(t, act, intent, actor.role) : write(t, act, intent);
  });
}

function write(t: TenantDb, act: Act, intent: string): Promise<PlanAnswer> {
  if (intent === 'choose') return choose(t, act);
  const batch = BATCH_INTENTS.find((each) => each === intent);
  if (batch) return actOnBatch(t, act, batch);
  const limitation = LIMITATION_INTENTS.find((each) => each === intent);
  if (limitation) return actOnLimitation(t, act, limitation);
  return actOnRow(t, act, intent);
}
