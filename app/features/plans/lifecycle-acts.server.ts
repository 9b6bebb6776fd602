import { tellOfReturn, tellOfSubmission } from '~/features/inbox/tell.server.ts';
import { publishPapers } from '~/features/public-page/switch-pages.server.ts';
import type { Role } from '~/lib/actor.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { nextState } from '~/lib/state-machine.ts';
import { machineOf, type PlanAct } from './core/lifecycle.ts';
import type { Missing } from './core/missing.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import type { RowComment } from './PlanLifecycleRepository.server.ts';
import * as PlanLifecycleRepository from './PlanLifecycleRepository.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { type By, recordAct } from './record-act.server.ts';

/** `refused`: not in this state or not by this role; `conflict`: somebody moved the plan since it was read. */
export type StepResult =
  | { kind: 'done' }
  | { kind: 'refused' }
  | { kind: 'conflict' }
  | { kind: 'incomplete'; missing: Missing[] };

interface Step extends By {
  role: Role;
  /** The version of the plan's way that was read. */
  stateVersion: number;
}

/** Hands the plan in: what it holds is kept as it is now, and nothing of it changes until it is returned. */
export async function submitPlan(
  t: TenantDb,
  key: PlanKey,
  missingOf: () => Promise<Missing[]>,
  step: Step,
): Promise<StepResult> {
  const can = await look(t, key, 'submit', step);
  if (can.kind !== 'done') return can;
  // Before it is held: a plan that was never begun is not begun by a submission that is refused.
  const early = await missingOf();
  if (early.length > 0) return { kind: 'incomplete', missing: early };
  const held = await take(t, key, 'submit', step);
  if ('kind' in held) return held;
  const missing = await missingOf();
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const plan = await PlanRepository.findPlan(t, key);
  const content = {
    rows: (await PlanRepository.findAllRows(t, key)).filter(({ isRemoved }) => !isRemoved),
    limitations: (await LimitationRepository.findAll(t, key)).filter(({ isRemoved }) => !isRemoved),
    hasNoLimitations: plan?.hasNoLimitations ?? false,
  };
  const editionNo = held.editionNo + 1;
  await PlanLifecycleRepository.insertEdition(t, key, {
    editionNo,
    content,
    at: step.at,
    office: step.source.office,
  });
  await PlanLifecycleRepository.updateState(t, key, { state: 'submitted', editionNo });
  await recordAct(t, key, step, 'plan.submitted', null, { after: { editionNo, rows: content.rows.length } });
  return { kind: 'done' };
}

/** The head approves, or the officer records the paper the head signed; the province sees it from then on. */
export async function approvePlan(
  t: TenantDb,
  key: PlanKey,
  paper: { on: string; office: string } | null,
  step: Step,
): Promise<StepResult> {
  const held = await take(t, key, paper ? 'record_approval' : 'approve', step);
  if ('kind' in held) return held;
  const { editionNo } = held;
  const by = { at: step.at, office: step.source.office, paper };
  await PlanLifecycleRepository.updateApproved(t, key, editionNo, by);
  await PlanLifecycleRepository.updateState(t, key, { state: 'approved', editionNo });
  await recordAct(t, key, step, paper ? 'plan.approval_recorded' : 'plan.approved', null, {
    after: { editionNo, ...(paper ?? {}) },
  });
  await publishPapers(t, key.agencyCode);
  await tellOfSubmission(t, { ...key, duty: 'plan', version: editionNo }, step.at);
  return { kind: 'done' };
}

/** Gives the plan back to be mended: by the head (or in the head's name), or by the province once it is approved. */
export async function returnPlan(
  t: TenantDb,
  key: PlanKey,
  {
    act,
    comment,
    rowComments,
  }: {
    act: 'return' | 'record_return' | 'send_back';
    comment: string;
    rowComments: readonly RowComment[];
  },
  step: Step,
): Promise<StepResult> {
  const held = await take(t, key, act, step);
  if ('kind' in held) return held;
  const { editionNo } = held;
  const content = await PlanLifecycleRepository.findEditionContent(t, key, editionNo);
  const known = new Set(content?.rows.map(({ rowId }) => rowId));
  await PlanLifecycleRepository.updateReturned(t, key, editionNo, {
    at: step.at,
    office: step.source.office,
    who: act === 'send_back' ? 'province' : 'head',
    comment,
    rowComments: rowComments.filter(({ rowId }) => known.has(rowId)),
  });
  await PlanLifecycleRepository.updateState(t, key, { state: 'returned', editionNo });
  await recordAct(t, key, step, 'plan.returned', null, { after: { editionNo, act, comment } });
  // Who recorded the paper knows already.
  if (act !== 'record_return') await tellOfReturn(t, { ...key, duty: 'plan', version: editionNo }, step.at);
  return { kind: 'done' };
}

/** Holds the plan for a step of its way, or says why it cannot be taken. */
async function take(t: TenantDb, key: PlanKey, act: PlanAct, step: Step) {
  const first = await look(t, key, act, step);
  if (first.kind !== 'done') return first;
  const held = await PlanRepository.holdPlan(t, key);
  // Somebody may have moved it on while this one waited.
  return held.stateVersion === step.stateVersion ? held : { kind: 'conflict' as const };
}

/** Whether the step can be taken as the plan stands, without beginning one that there is not. */
async function look(t: TenantDb, key: PlanKey, act: PlanAct, { role, stateVersion }: Step) {
  const hasHead = await PlanLifecycleRepository.existsHead(t, key.agencyCode);
  const plan = await PlanRepository.findPlan(t, key);
  if ((plan?.stateVersion ?? 0) !== stateVersion) return { kind: 'conflict' as const };
  const to = nextState(machineOf({ hasHead }), plan?.state ?? 'draft', act, role);
  return to === null ? { kind: 'refused' as const } : { kind: 'done' as const };
}
