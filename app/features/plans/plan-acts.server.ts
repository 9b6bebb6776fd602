import type { TenantDb } from '~/lib/db.server.ts';
import { isOpen } from './core/lifecycle.ts';
import type { ChosenItem, PlanRowForm } from './core/plan-form.ts';
import { swapPlaces } from './PlaceRepository.server.ts';
import type { PlanKey, RowOrigin } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { type By, recordAct } from './record-act.server.ts';

/** `conflict`: changed meanwhile; `gone`: taken out meanwhile, or never there; `locked`: handed in, nothing changes. */
export type ActResult =
  | { kind: 'done'; rowId: string | null }
  | { kind: 'conflict' }
  | { kind: 'gone' }
  | { kind: 'locked' };

/** A row by its id and the version that was read. */
export interface RowRef {
  rowId: string;
  version: number;
}

const done = (rowId: string | null = null): ActResult => ({ kind: 'done', rowId });
const LOCKED: ActResult = { kind: 'locked' };

/** Holds the plan until the act is done; false where it is handed in or approved and nothing of it may change. */
export async function holdOpen(t: TenantDb, key: PlanKey): Promise<boolean> {
  return isOpen((await PlanRepository.holdPlan(t, key)).state);
}

/** Stores which items the plan answers, each under its topic. */
export async function chooseItems(
  t: TenantDb,
  key: PlanKey,
  { items, version }: { items: readonly ChosenItem[]; version: number },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const before = await PlanRepository.findAllItems(t, key);
  if (!(await PlanRepository.updateChoiceVersion(t, key, version))) return { kind: 'conflict' };
  await PlanRepository.replaceItems(t, key, items);
  await recordAct(t, key, by, 'plan.items_chosen', null, { before, after: items });
  return done();
}

export async function addRow(
  t: TenantDb,
  key: PlanKey,
  { row, origin }: { row: PlanRowForm; origin: RowOrigin },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const rowId = await PlanRepository.insertRow(t, key, row, origin);
  await recordAct(t, key, by, 'plan.row_added', rowId, { after: { ...row, ...origin } });
  return done(rowId);
}

export async function changeRow(
  t: TenantDb,
  key: PlanKey,
  { ref, row }: { ref: RowRef; row: PlanRowForm },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const before = await findRow(t, key, ref.rowId);
  if (!before || before.isRemoved) return { kind: 'gone' };
  if (!(await PlanRepository.updateRow(t, key, ref, row))) return { kind: 'conflict' };
  await recordAct(t, key, by, 'plan.row_changed', ref.rowId, { before, after: row });
  return done(ref.rowId);
}

/** Takes a row out, or puts it back where it stood. A row that changed meanwhile is not taken out unseen. */
export async function setRemoved(
  t: TenantDb,
  key: PlanKey,
  { ref, removed }: { ref: RowRef; removed: boolean },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const before = await findRow(t, key, ref.rowId);
  if (!before || before.isRemoved === removed) return { kind: 'gone' };
  if (!(await PlanRepository.updateRemoved(t, key, ref, removed ? by.at : null))) return { kind: 'conflict' };
  await recordAct(t, key, by, removed ? 'plan.row_removed' : 'plan.row_restored', ref.rowId, { before });
  return done(ref.rowId);
}

/** Moves a row one place up or down among those in the plan; at the end nothing happens. */
export async function moveRow(
  t: TenantDb,
  key: PlanKey,
  { rowId, step }: { rowId: string; step: -1 | 1 },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const rows = (await PlanRepository.findAllRows(t, key)).filter(({ isRemoved }) => !isRemoved);
  const at = rows.findIndex((row) => row.rowId === rowId);
  const [row, other] = [rows[at], rows[at + step]];
  if (!row) return { kind: 'gone' };
  if (!other) return done(rowId);
  await swapPlaces(t, key, 'plan_row', placeOf(row), placeOf(other));
  await recordAct(t, key, by, 'plan.rows_moved', rowId, {
    before: { place: at + 1 },
    after: { place: at + 1 + step },
  });
  return done(rowId);
}

async function findRow(t: TenantDb, key: PlanKey, rowId: string) {
  return (await PlanRepository.findAllRows(t, key)).find((row) => row.rowId === rowId);
}

function placeOf({ rowId, rowNo }: PlanRepository.PlanRow) {
  return { id: rowId, place: rowNo };
}
