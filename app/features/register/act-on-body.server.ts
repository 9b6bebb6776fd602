import type { ActionFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import {
  type BodyChange,
  type BodyResult,
  changeSize,
  recordIdentity,
  recordSuccession,
  removeSuccession,
  undoIdentity,
} from './body-acts.server.ts';
import { readClosedOn, readIdentity, readPair, readSize, readSuccession } from './body-form.ts';
import { latestYear } from './load-body.server.ts';
import { closeUnit, reopenUnit } from './unit-acts.server.ts';

/** What the forms of a body's page ask for, and what came of it. */
export async function actOnBody({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'agencies.write');
  const form = await readForm(request);
  const agencyCode = params.agencyCode ?? '';
  const of = { agencyCode, version: readVersion(form), source: auditSource(context, actor) };
  const intent = String(form.get('intent') ?? '');
  const result = await withTenant(context.db, tenant, (t) => actOn(t, of, { form, intent }));
  if (result.kind === 'unknown') throw notFound();
  const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  return { intent, result, typed, to: `/provinces/${province.provinceCode}/agencies/${agencyCode}?done=1` };
}

async function actOn(
  t: TenantDb,
  of: BodyChange,
  { form, intent }: { form: FormData; intent: string },
): Promise<BodyResult> {
  if (intent === 'size') return changeSize(t, of, readSize(form));
  if (intent === 'identity') return recordIdentity(t, of, readIdentity(form), latestYear());
  if (intent === 'undo') return undoIdentity(t, of);
  if (intent === 'succession')
    return recordSuccession(t, of, readSuccession(form, of.agencyCode), latestYear());
  if (intent === 'remove-succession') return removeSuccession(t, of, readPair(form));
  if (intent === 'close') return closeUnit(t, of, readClosedOn(form), todayInThailand());
  if (intent === 'reopen') return reopenUnit(t, of);
  return { kind: 'nothing' };
}
