import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ChosenItem, PlanRowForm } from './core/plan-form.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';

/** `conflict`: changed meanwhile; `gone`: taken out meanwhile, or never there. */
export type ActResult = { kind: 'done'; rowId: string | null } | { kind: 'conflict' } | { kind: 'gone' };

/** A row by its id and the version that was read. */
export interface RowRef {
  rowId: string;
  version: number;
}

interface By {
  at: Date;
  source: AuditSource;
}

const done = (rowId: string | null = null): ActResult => ({ kind: 'done', rowId });

/** Stores which items the plan answers, each under its topic. */
export async function chooseItems(
  t: TenantDb,
  key: PlanKey,
  { items, version }: { items: readonly ChosenItem[]; version: number },
  by: By,
): Promise<ActResult> {
  await PlanRepository.holdPlan(t, key);
  const before = await PlanRepository.findAllItems(t, key);
  if (!(await PlanRepository.updateChoiceVersion(t, key, version))) return { kind: 'conflict' };
  await PlanRepository.replaceItems(t, key, items);
  await record(t, key, by, 'plan.items_chosen', null, { before, after: items });
  return done();
}

export async function addRow(
  t: TenantDb,
  key: PlanKey,
  { row, measureId }: { row: PlanRowForm; measureId: string | null },
  by: By,
): Promise<ActResult> {
  await PlanRepository.holdPlan(t, key);
  const rowId = await PlanRepository.insertRow(t, key, row, measureId);
  await record(t, key, by, 'plan.row_added', rowId, { after: row });
  return done(rowId);
}

export async function changeRow(
  t: TenantDb,
  key: PlanKey,
  { ref, row }: { ref: RowRef; row: PlanRowForm },
  by: By,
): Promise<ActResult> {
  await PlanRepository.holdPlan(t, key);
  const before = await findRow(t, key, ref.rowId);
  if (!before || before.isRemoved) return { kind: 'gone' };
  if (!(await PlanRepository.updateRow(t, key, ref, row))) return { kind: 'conflict' };
  await record(t, key, by, 'plan.row_changed', ref.rowId, { before, after: row });
  return done(ref.rowId);
}

/** Takes a row out, or puts it back where it stood. A row that changed meanwhile is not taken out unseen. */
export async function setRemoved(
  t: TenantDb,
  key: PlanKey,
  { ref, removed }: { ref: RowRef; removed: boolean },
  by: By,
): Promise<ActResult> {
  await PlanRepository.holdPlan(t, key);
  const before = await findRow(t, key, ref.rowId);
  if (!before || before.isRemoved === removed) return { kind: 'gone' };
  if (!(await PlanRepository.updateRemoved(t, key, ref, removed ? by.at : null))) return { kind: 'conflict' };
  await record(t, key, by, removed ? 'plan.row_removed' : 'plan.row_restored', ref.rowId, { before });
  return done(ref.rowId);
}

/** Moves a row one place up or down among those in the plan; at the end nothing happens. */
export async function moveRow(
  t: TenantDb,
  key: PlanKey,
  { rowId, step }: { rowId: string; step: -1 | 1 },
  by: By,
): Promise<ActResult> {
  await PlanRepository.holdPlan(t, key);
  const rows = (await PlanRepository.findAllRows(t, key)).filter(({ isRemoved }) => !isRemoved);
  const at = rows.findIndex((row) => row.rowId === rowId);
  const [row, other] = [rows[at], rows[at + step]];
  if (!row) return { kind: 'gone' };
  if (!other) return done(rowId);
  await PlanRepository.swapRows(t, key, row, other);
  await record(t, key, by, 'plan.rows_moved', rowId, {
    before: { place: at + 1 },
    after: { place: at + 1 + step },
  });
  return done(rowId);
}

async function findRow(t: TenantDb, key: PlanKey, rowId: string) {
  return (await PlanRepository.findAllRows(t, key)).find((row) => row.rowId === rowId);
}

async function record(
  t: TenantDb,
  key: PlanKey,
  { at, source }: By,
  action: AuditAction,
  rowId: string | null,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await PlanRepository.touchPlan(t, key, { office: source.office, at });
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: key.agencyCode,
    subject: `plan:${key.fiscalYear}${rowId === null ? '' : `/${rowId}`}`,
    ...change,
  });
}
