import type { ActionFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { readUnit } from './body-form.ts';
import type { NewUnitFault } from './core/unit.ts';
import { addUnit } from './unit-acts.server.ts';

interface Refusal {
  fault: NewUnitFault;
  typed: Record<string, string>;
}

/** Adds the unit that the register's form names; after a refusal, what was typed and what is wrong with it. */
export async function actOnRegister({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<{ to: string } | Refusal> {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'agencies.write');
  const form = await readForm(request);
  const result = await withTenant(context.db, tenant, (t) =>
    addUnit(t, readUnit(form), auditSource(context, actor)),
  );
  if (result.kind === 'done')
    return { to: `/provinces/${province.provinceCode}/agencies/${result.agencyCode}?done=1` };
  const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  return { fault: result.fault, typed };
}
