import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { readVersion } from '~/lib/form.ts';
import { readChoice, readRow, typedRow } from './core/plan-form.ts';
import { topicOf } from './core/weak-items.ts';
import type { PlanKey, RowOrigin } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import * as PlanSourceRepository from './PlanSourceRepository.server.ts';
import { addRow, changeRow, chooseItems, moveRow, setRemoved } from './plan-acts.server.ts';
import { type Act, addressOf, type PlanAnswer } from './plan-answer.ts';
import { textsOfRow } from './start-row.server.ts';

/** Which items the plan answers. */
export async function choose(t: TenantDb, { key, form, scheme, by }: Act): Promise<PlanAnswer> {
  const items = readChoice(form, scheme, (code) => {
    const item = scheme.items.find((each) => each.code === code);
    return item ? topicOf(scheme, item) : null;
  });
  const result = await chooseItems(t, key, { items, version: readVersion(form) }, by);
  if (result.kind === 'done') return { kind: 'done', to: addressOf(key, { done: 'chosen' }, 'topics') };
  if (result.kind === 'locked') return { kind: 'done', to: addressOf(key, { done: 'locked' }, 'rows') };
  const plan = await PlanRepository.findPlan(t, key);
  const present = await PlanRepository.findAllItems(t, key);
  return { kind: 'choice', version: plan?.version ?? 0, present, typed: items };
}

/** A row saved, moved, taken out or put back. */
export async function actOnRow(t: TenantDb, act: Act, intent: string): Promise<PlanAnswer> {
  if (intent === 'save-row') return saveRow(t, act);
  const { key, form, by } = act;
  const ref = { rowId: String(form.get('rowId') ?? ''), version: readVersion(form) };
  if (intent === 'up' || intent === 'down') {
    const { kind } = await moveRow(t, key, { rowId: ref.rowId, step: intent === 'up' ? -1 : 1 }, by);
    return { kind: 'done', to: addressOf(key, { done: kind === 'done' ? 'moved' : saidOf(kind) }, 'rows') };
  }
  if (intent !== 'remove' && intent !== 'restore') return { kind: 'done', to: addressOf(key, {}, 'rows') };
  const { kind } = await setRemoved(t, key, { ref, removed: intent === 'remove' }, by);
  if (kind !== 'done') return { kind: 'done', to: addressOf(key, { done: saidOf(kind) }, 'rows') };
  const done =
    intent === 'remove' ? { done: 'removed' as const, of: ref.rowId } : { done: 'restored' as const };
  return { kind: 'done', to: addressOf(key, done, 'rows') };
}

/** How a refused act without typed text is said back. */
export const saidOf = (kind: 'gone' | 'conflict' | 'locked') => (kind === 'locked' ? kind : 'gone');

async function saveRow(t: TenantDb, { key, form, scheme, by }: Act): Promise<PlanAnswer> {
  const typed = typedRow(form);
  const rowId = String(form.get('rowId') ?? '') || 'new';
  const version = readVersion(form);
  const measureId = String(form.get('measureId') ?? '').slice(0, 100);
  const circular = String(form.get('circular') ?? '').slice(0, 200);
  const base = { rowId, version, measureId, circular, typed };
  const read = readRow(typed, scheme);
  if ('errors' in read) return { kind: 'invalid', ...base, errors: read.errors };
  const result =
    rowId === 'new'
      ? await addRow(t, key, { row: read.row, origin: await originOf(t, key, base) }, by)
      : await changeRow(t, key, { ref: { rowId, version }, row: read.row }, by);
  if (result.kind === 'done')
    return { kind: 'done', to: addressOf(key, { done: 'saved' }, `row-${result.rowId ?? ''}`) };
  if (result.kind === 'locked') return { kind: 'locked', ...base };
  const present = (await PlanRepository.findAllRows(t, key)).find((row) => row.rowId === rowId);
  if (result.kind === 'gone' || !present) return { kind: 'gone', ...base, rowId: 'new', version: 0 };
  return { kind: 'conflict', ...base, version: present.version, present: textsOfRow(present) };
}

/** The measure the row began with, where the library or a circular the agency received has it. */
async function originOf(
  t: TenantDb,
  key: PlanKey,
  { measureId, circular }: { measureId: string; circular: string },
): Promise<RowOrigin> {
  const known = (await MeasureRepository.findById(t, measureId))?.measureId ?? null;
  const at = circular.lastIndexOf(':');
  if (at < 1) return { measureId: known };
  const [circularId, measureNo] = [circular.slice(0, at), Number(circular.slice(at + 1))];
  const sent = (await PlanSourceRepository.findAllCirculated(t, key.agencyCode, key.fiscalYear - 1)).find(
    (each) => each.circularId === circularId && each.measureNo === measureNo,
  );
  if (!sent) return { measureId: known };
  const { measureVersion, circularVersion } = sent;
  return { measureId: known ?? sent.measureId, circularId, measureNo, measureVersion, circularVersion };
}
