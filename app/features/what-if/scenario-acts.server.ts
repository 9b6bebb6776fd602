import { type ActionFunctionArgs, data } from '@remix-run/node';
import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import { type AuditSource, auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion, readWholeNumber } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import * as ScenarioRepository from './ScenarioRepository.server.ts';
import { readScenarioForm } from './scenario-form.ts';

type Act = 'save' | 'change' | 'rename' | 'delete' | 'restore';
const ACTS: readonly Act[] = ['save', 'change', 'rename', 'delete', 'restore'];
const EVENTS = {
  change: 'scenario.changed',
  rename: 'scenario.changed',
  delete: 'scenario.deleted',
  restore: 'scenario.restored',
} as const;

/**
 * Saves, changes, renames, deletes or brings back what an agency tried. Answers 409 with both versions when somebody
 * else was faster, 400 where the name is missing.
 */
export async function actOnScenario({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'scenarios.write');
  const form = await readForm(request);
  const act = ACTS.find((known) => known === form.get('intent'));
  if (!act) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const typed = readScenarioForm(form);
  if (typed.name === '' && act !== 'delete' && act !== 'restore')
    return data(
      { kind: 'no_name' as const, scenarioId: String(form.get('scenarioId') ?? '') },
      { status: 400 },
    );
  const source = auditSource(context, actor);
  const of = { agencyCode: agency.agencyCode, office: actor.displayName };
  return withTenant(context.db, tenant, async (t) => {
    if (act === 'save') {
      const fiscalYear = readWholeNumber(form, 'fiscalYear');
      const results = await AgencyScoresRepository.findAllYears(t, of.agencyCode);
      if (!results.some((result) => result.fiscalYear === fiscalYear)) throw notFound();
      const scenarioId = await ScenarioRepository.insertScenario(t, { ...of, fiscalYear }, typed);
      const after = { fiscalYear, ...typed };
      await note(t, source, { action: 'scenario.saved', agencyCode: of.agencyCode, scenarioId, after });
      return data({ kind: 'saved' as const, scenarioId, name: typed.name, version: 1 });
    }
    const scenarioId = String(form.get('scenarioId') ?? '');
    const before = await ScenarioRepository.findById(t, of.agencyCode, scenarioId);
    if (!before) throw notFound();
    const version = readVersion(form);
    const change = {
      change: typed,
      rename: { name: typed.name },
      delete: { isDeleted: true },
      restore: { isDeleted: false },
    }[act];
    if (!(await ScenarioRepository.updateScenario(t, { ...of, scenarioId, version }, change)))
      return data({ kind: 'conflict' as const, act, scenarioId, present: before, typed }, { status: 409 });
    const { name, state } = before;
    await note(t, source, {
      action: EVENTS[act],
      agencyCode: of.agencyCode,
      scenarioId,
      before: { name, state },
      after: change,
    });
    const done = act === 'delete' ? 'deleted' : act === 'restore' ? 'restored' : 'saved';
    return data({
      kind: done as 'deleted' | 'restored' | 'saved',
      scenarioId,
      name: act === 'delete' || act === 'restore' ? name : typed.name,
      version: version + 1,
    });
  });
}

type ScenarioEvent = {
  action: 'scenario.saved' | (typeof EVENTS)[keyof typeof EVENTS];
  agencyCode: string;
  scenarioId: string;
  before?: unknown;
  after?: unknown;
};

async function note(
  t: TenantDb,
  source: AuditSource,
  { scenarioId, ...event }: ScenarioEvent,
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    subject: `scenario:${scenarioId}`,
    ...event,
  });
}
