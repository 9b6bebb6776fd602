import type { TenantDb } from '~/lib/db.server.ts';
import type { LimitationForm } from './core/limitation-form.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import { swapPlaces } from './PlaceRepository.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import { type ActResult, holdOpen } from './plan-acts.server.ts';
import { type By, recordAct } from './record-act.server.ts';

/** A limitation by its id and the version that was read. */
export interface LimitationRef {
  limitationId: string;
  version: number;
}

const done = (rowId: string | null = null): ActResult => ({ kind: 'done', rowId });
const LOCKED: ActResult = { kind: 'locked' };

/** Adds a limitation of the institution; that there is none is no longer said then. */
export async function addLimitation(
  t: TenantDb,
  key: PlanKey,
  form: LimitationForm,
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const id = await LimitationRepository.insert(t, key, form);
  await LimitationRepository.updateHasNone(t, key, false);
  await recordAct(t, key, by, 'plan.limitation_added', id, { after: form });
  return done(id);
}

export async function changeLimitation(
  t: TenantDb,
  key: PlanKey,
  { ref, form }: { ref: LimitationRef; form: LimitationForm },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const before = await find(t, key, ref.limitationId);
  if (!before || before.isRemoved) return { kind: 'gone' };
  if (!(await LimitationRepository.update(t, key, ref, form))) return { kind: 'conflict' };
  await recordAct(t, key, by, 'plan.limitation_changed', ref.limitationId, { before, after: form });
  return done(ref.limitationId);
}

/** Takes one out, or puts it back where it stood. */
export async function setLimitationRemoved(
  t: TenantDb,
  key: PlanKey,
  { ref, removed }: { ref: LimitationRef; removed: boolean },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const before = await find(t, key, ref.limitationId);
  if (!before || before.isRemoved === removed) return { kind: 'gone' };
  if (!(await LimitationRepository.updateRemoved(t, key, ref, removed ? by.at : null)))
    return { kind: 'conflict' };
  if (!removed) await LimitationRepository.updateHasNone(t, key, false);
  await recordAct(
    t,
    key,
    by,
    removed ? 'plan.limitation_removed' : 'plan.limitation_restored',
    ref.limitationId,
    { before },
  );
  return done(ref.limitationId);
}

/** Moves one a place up or down among those in the plan; at the end nothing happens. */
export async function moveLimitation(
  t: TenantDb,
  key: PlanKey,
  { limitationId, step }: { limitationId: string; step: -1 | 1 },
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const all = (await LimitationRepository.findAll(t, key)).filter(({ isRemoved }) => !isRemoved);
  const at = all.findIndex((each) => each.limitationId === limitationId);
  const [one, other] = [all[at], all[at + step]];
  if (!one) return { kind: 'gone' };
  if (!other) return done(limitationId);
  await swapPlaces(t, key, 'limitation', placeOf(one), placeOf(other));
  await recordAct(t, key, by, 'plan.limitations_moved', limitationId, {
    before: { place: at + 1 },
    after: { place: at + 1 + step },
  });
  return done(limitationId);
}

/** Says on purpose that the institution has no limitation, or takes it back; not while one stands in the plan. */
export async function declareNoLimitations(
  t: TenantDb,
  key: PlanKey,
  hasNone: boolean,
  by: By,
): Promise<ActResult> {
  if (!(await holdOpen(t, key))) return LOCKED;
  const stand = (await LimitationRepository.findAll(t, key)).some(({ isRemoved }) => !isRemoved);
  if (hasNone && stand) return { kind: 'conflict' };
  await LimitationRepository.updateHasNone(t, key, hasNone);
  await recordAct(t, key, by, 'plan.no_limitations_declared', null, { after: { hasNone } });
  return done();
}

async function find(t: TenantDb, key: PlanKey, limitationId: string) {
  return (await LimitationRepository.findAll(t, key)).find((each) => each.limitationId === limitationId);
}

function placeOf({ limitationId, limitationNo }: LimitationRepository.LimitationRow) {
  return { id: limitationId, place: limitationNo };
}
