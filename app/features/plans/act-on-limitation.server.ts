import type { TenantDb } from '~/lib/db.server.ts';
import { readVersion } from '~/lib/form.ts';
import { saidOf } from './act-on-row.server.ts';
import { type LimitationTexts, readLimitation, typedLimitation } from './core/limitation-form.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import {
  addLimitation,
  changeLimitation,
  declareNoLimitations,
  moveLimitation,
  setLimitationRemoved,
} from './limitation-acts.server.ts';
import { type Act, addressOf, type PlanAnswer } from './plan-answer.ts';

export const LIMITATION_INTENTS = [
  'save-limitation',
  'limitation-up',
  'limitation-down',
  'remove-limitation',
  'restore-limitation',
  'no-limitations',
  'some-limitations',
] as const;

/** A limitation of the institution saved, moved, taken out or put back, or that there is none. */
export async function actOnLimitation(
  t: TenantDb,
  act: Act,
  intent: (typeof LIMITATION_INTENTS)[number],
): Promise<PlanAnswer> {
  const { key, form, by } = act;
  if (intent === 'save-limitation') return save(t, act);
  const limitationId = String(form.get('limitationId') ?? '');
  const answer = (done: NonNullable<Parameters<typeof addressOf>[1]['done']>, of = ''): PlanAnswer => ({
    kind: 'done',
    to: addressOf(key, { done, of }, 'limitations'),
  });
  if (intent === 'no-limitations' || intent === 'some-limitations') {
    const hasNone = intent === 'no-limitations';
    const { kind } = await declareNoLimitations(t, key, hasNone, by);
    return answer(kind === 'done' ? (hasNone ? 'no_limitations' : 'limitation') : saidOf(kind));
  }
  if (intent === 'limitation-up' || intent === 'limitation-down') {
    const step = intent === 'limitation-up' ? -1 : 1;
    const { kind } = await moveLimitation(t, key, { limitationId, step }, by);
    return answer(kind === 'done' ? 'limitation' : saidOf(kind));
  }
  const removed = intent === 'remove-limitation';
  const ref = { limitationId, version: readVersion(form) };
  const { kind } = await setLimitationRemoved(t, key, { ref, removed }, by);
  if (kind !== 'done') return answer(saidOf(kind));
  return removed ? answer('limitation_removed', limitationId) : answer('limitation');
}

async function save(t: TenantDb, { key, form, by }: Act): Promise<PlanAnswer> {
  const typed = typedLimitation(form);
  const limitationId = String(form.get('limitationId') ?? '') || 'new';
  const version = readVersion(form);
  const base = { kind: 'limitation' as const, limitationId, version, typed, errors: {}, present: null };
  const read = readLimitation(typed);
  if ('errors' in read) return { ...base, problem: 'invalid', errors: read.errors };
  const result =
    limitationId === 'new'
      ? await addLimitation(t, key, read.limitation, by)
      : await changeLimitation(t, key, { ref: { limitationId, version }, form: read.limitation }, by);
  if (result.kind === 'done')
    return { kind: 'done', to: addressOf(key, { done: 'limitation' }, 'limitations') };
  if (result.kind === 'locked') return { ...base, problem: 'locked' };
  const present = (await LimitationRepository.findAll(t, key)).find(
    (each) => each.limitationId === limitationId,
  );
  if (result.kind === 'gone' || !present)
    return { ...base, problem: 'gone', limitationId: 'new', version: 0 };
  return { ...base, problem: 'conflict', version: present.version, present: textsOfLimitation(present) };
}

/** A stored limitation as the texts of its form. */
function textsOfLimitation(row: LimitationRepository.LimitationRow): LimitationTexts {
  return { limitation: row.limitation, analysis: row.analysis ?? '', handling: row.handling ?? '' };
}
