import type { ActionFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion, readWholeNumber } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import {
  type ChosenItem,
  type RowErrors,
  type RowTexts,
  readChoice,
  readRow,
  typedRow,
} from './core/plan-form.ts';
import { topicOf } from './core/weak-items.ts';
import { findScheme } from './load-plan.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { addRow, changeRow, chooseItems, moveRow, setRemoved } from './plan-acts.server.ts';
import { planSearch } from './plan-search-params.ts';
import { textsOfRow } from './start-row.server.ts';

/** Where to go on after an act, or why it was refused with everything that was typed. */
export type PlanAnswer =
  | { kind: 'done'; to: string }
  | { kind: 'choice'; version: number; present: ChosenItem[]; typed: ChosenItem[] }
  | { kind: 'invalid'; rowId: string; version: number; measureId: string; typed: RowTexts; errors: RowErrors }
  | {
      kind: 'conflict';
      rowId: string;
      version: number;
      measureId: string;
      typed: RowTexts;
      present: RowTexts;
    }
  | { kind: 'gone'; measureId: string; typed: RowTexts | null };

interface Act {
  key: PlanKey;
  form: FormData;
  scheme: Scheme;
  by: { at: Date; source: ReturnType<typeof auditSource> };
}

/** What the forms of the plan page ask for; the plan is the agency's own to write. */
export async function actOnPlan({ request, params, context }: ActionFunctionArgs): Promise<PlanAnswer> {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'plans.read');
  const form = await readForm(request);
  if (!can(actor, 'plans.write', agency)) throw forbidden();
  const year = readWholeNumber(form, 'year');
  const key = { agencyCode: agency.agencyCode, fiscalYear: year + 1 };
  const by = { at: new Date(), source: auditSource(context, actor) };
  return withTenant(context.db, tenant, async (t) => {
    const act = { key, form, scheme: await findScheme(t, year), by };
    const intent = String(form.get('intent') ?? '');
    if (intent === 'choose') return choose(t, act);
    if (intent === 'save-row') return saveRow(t, act);
    return arrange(t, act, intent);
  });
}

async function choose(t: TenantDb, { key, form, scheme, by }: Act): Promise<PlanAnswer> {
  const items = readChoice(form, scheme, (code) => {
    const item = scheme.items.find((each) => each.code === code);
    return item ? topicOf(scheme, item) : null;
  });
  const result = await chooseItems(t, key, { items, version: readVersion(form) }, by);
  if (result.kind === 'done') return { kind: 'done', to: addressOf(key, { done: 'chosen' }, 'topics') };
  const plan = await PlanRepository.findPlan(t, key);
  const present = await PlanRepository.findAllItems(t, key);
  return { kind: 'choice', version: plan?.version ?? 0, present, typed: items };
}

async function saveRow(t: TenantDb, { key, form, scheme, by }: Act): Promise<PlanAnswer> {
  const typed = typedRow(form);
  const rowId = String(form.get('rowId') ?? '') || 'new';
  const version = readVersion(form);
  const measureId = String(form.get('measureId') ?? '').slice(0, 100);
  const read = readRow(typed, scheme);
  if ('errors' in read) return { kind: 'invalid', rowId, version, measureId, typed, errors: read.errors };
  const result =
    rowId === 'new'
      ? await addRow(t, key, { row: read.row, measureId: await knownMeasure(t, measureId) }, by)
      : await changeRow(t, key, { ref: { rowId, version }, row: read.row }, by);
  if (result.kind === 'done') return { kind: 'done', to: addressOf(key, { done: 'saved' }, 'rows') };
  const present = (await PlanRepository.findAllRows(t, key)).find((row) => row.rowId === rowId);
  if (result.kind === 'gone' || !present) return { kind: 'gone', measureId, typed };
  return {
    kind: 'conflict',
    rowId,
    version: present.version,
    measureId,
    typed,
    present: textsOfRow(present),
  };
}

/** The measure the row began with, where the library has it. */
async function knownMeasure(t: TenantDb, measureId: string): Promise<string | null> {
  return (await MeasureRepository.findById(t, measureId))?.measureId ?? null;
}

async function arrange(t: TenantDb, { key, form, by }: Act, intent: string): Promise<PlanAnswer> {
  const ref = { rowId: String(form.get('rowId') ?? ''), version: readVersion(form) };
  if (intent === 'up' || intent === 'down') {
    const result = await moveRow(t, key, { rowId: ref.rowId, step: intent === 'up' ? -1 : 1 }, by);
    return { kind: 'done', to: addressOf(key, { done: result.kind === 'done' ? 'moved' : 'gone' }, 'rows') };
  }
  if (intent !== 'remove' && intent !== 'restore') return { kind: 'done', to: addressOf(key, {}, 'rows') };
  const result = await setRemoved(t, key, { ref, removed: intent === 'remove' }, by);
  if (result.kind !== 'done') return { kind: 'done', to: addressOf(key, { done: 'gone' }, 'rows') };
  const done =
    intent === 'remove' ? { done: 'removed' as const, of: ref.rowId } : { done: 'restored' as const };
  return { kind: 'done', to: addressOf(key, done, 'rows') };
}

function addressOf(
  { agencyCode, fiscalYear }: PlanKey,
  state: Parameters<typeof planSearch.toSearch>[0],
  part: string,
): string {
  return `/agencies/${agencyCode}/plan${planSearch.toSearch({ ...state, year: fiscalYear - 1 })}#${part}`;
}
