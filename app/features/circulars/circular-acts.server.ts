import { createHash } from 'node:crypto';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import * as FileRepository from '~/features/files/FileRepository.server.ts';
import { tellOfCircular } from '~/features/inbox/tell.server.ts';
import { cancelNumbers, type NumberFault, takeNumber } from '~/features/letterhead/number-acts.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { type Mover, nextState } from '~/lib/state-machine.ts';
import * as AddresseeRepository from './AddresseeRepository.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import type { CircularForm } from './core/circular-form.ts';
import {
  CIRCULAR,
  type CircularAct,
  type CircularState,
  mayCheck,
  missingForSignature,
} from './core/circular-process.ts';
import { NOBODY } from './core/recipient-rule.ts';
import type { Signature } from './core/sign-form.ts';
import { describeRule } from './describe-rule.server.ts';
import * as ProcessRepository from './ProcessRepository.server.ts';

/** Saves a new draft with its measures and the rule of its recipients; returns its id. */
export async function draftCircular(
  t: TenantDb,
  form: CircularForm,
  source: AuditSource,
  given: { circularId?: string; isDemo?: boolean; at?: Date } = {},
): Promise<string> {
  const circularId = await CircularRepository.insertCircular(t, form, source, given);
  await CircularRepository.replaceMeasures(t, circularId, form.measureIds);
  const { at = new Date() } = given;
  await addStep(t, circularId, { act: 'create', state: 'draft', at, comment: null, source });
  await record(t, source, 'circular.created', circularId, { after: form });
  return circularId;
}

/**
 * Changes the text. A checked or signed circular becomes a draft again by it. False (and nothing changed) when it has
 * another version by now or was sent.
 */
export async function changeDraft(
  t: TenantDb,
  circularId: string,
  version: number,
  form: CircularForm,
  source: AuditSource,
): Promise<boolean> {
  const before = await CircularRepository.findById(t, circularId);
  if (!(await CircularRepository.updateCircular(t, circularId, version, form, source))) return false;
  await CircularRepository.replaceMeasures(t, circularId, form.measureIds);
  await addStep(t, circularId, { act: 'change', state: 'draft', at: new Date(), comment: null, source });
  await record(t, source, 'circular.changed', circularId, { before, after: form });
  return true;
}

/** One of the acts that bring a circular from state to state. */
export interface Move {
  act: Exclude<CircularAct, 'change'>;
  /** As whom the person acts; what the process allows the role decides. */
  by: Mover;
  /** Version that was read. */
  version: number;
  at: Date;
  source: AuditSource;
  /** Why it goes back; required by `return`. */
  comment?: string | null;
  /** What the signed paper says; required by `sign` where the draft lacks it. */
  signature?: Signature;
  /** Digest of the list of recipients that was shown to whoever sends; left out = whatever the rule means now. */
  expected?: string;
}

export type MoveFault =
  | Exclude<NumberFault, 'no_pattern'>
  | 'not_now'
  | 'own_text'
  | 'incomplete'
  | 'nothing_to_send'
  | 'measures_changed'
  | 'recipients_changed'
  | 'comment_required';
/** `already`: it is where the act leads, somebody was faster; `conflict`: it was changed since it was read. */
export type MoveResult =
  | { kind: 'done'; recipients: number }
  | { kind: 'already' | 'conflict' | 'unknown' }
  | { kind: 'fault'; fault: MoveFault };

/** Does the act, keeps who did it, and says plainly where it cannot be done. */
export async function moveCircular(t: TenantDb, circularId: string, move: Move): Promise<MoveResult> {
  const circular = await CircularRepository.findById(t, circularId);
  if (!circular) return { kind: 'unknown' };
  const to = nextState(CIRCULAR, circular.state, move.act, move.by);
  if (to === null)
    return circular.state === targetOf(move.act) ? { kind: 'already' } : { kind: 'fault', fault: 'not_now' };
  if (circular.version !== move.version) return { kind: 'conflict' };
  // From here on the letter is ours: a number is taken for no other than the one who signs.
  if (!(await CircularRepository.holdAsRead(t, circularId, circular))) return { kind: 'already' };
  const ready = await prepare(t, circular, move);
  if ('fault' in ready) return { kind: 'fault', fault: ready.fault };
  const { texts, addressees = [] } = ready;
  if (!(await CircularRepository.updateState(t, circularId, circular, to, { at: move.at, texts })))
    return { kind: 'already' };
  if (to === 'sent') {
    await AddresseeRepository.insertFrozen(t, circularId, addressees);
    await FileRepository.shareAllByOwner(t, 'circular_enclosure', circularId);
  }
  const comment = move.comment?.trim() || null;
  await addStep(t, circularId, { act: move.act, state: to, at: move.at, comment, source: move.source });
  await record(t, move.source, EVENT_OF[move.act], circularId, {
    before: { state: circular.state },
    after: {
      state: to,
      ...(comment ? { comment } : {}),
      ...texts,
      ...(to === 'sent' ? { recipients: addressees.map(({ agencyCode }) => agencyCode) } : {}),
    },
  });
  const codes = addressees.map(({ agencyCode }) => agencyCode);
  const sent = to === 'sent' ? await CircularRepository.findById(t, circularId) : undefined;
  if (sent) await tellOfCircular(t, sent, codes, { at: move.at });
  return { kind: 'done', recipients: codes.length };
}

const EVENT_OF = {
  check: 'circular.checked',
  sign: 'circular.signed',
  send: 'circular.sent',
  return: 'circular.returned',
  remove: 'circular.removed',
  restore: 'circular.restored',
} as const satisfies Record<Move['act'], AuditAction>;

const targetOf = (act: CircularAct) => CIRCULAR.moves.find((move) => move.act === act)?.to;

interface Ready {
  texts: CircularRepository.MoveTexts;
  addressees?: readonly AddresseeRepository.Addressee[];
}

/** What has to hold before the act, and what it writes besides the state. */
async function prepare(
  t: TenantDb,
  circular: CircularRepository.Circular,
  move: Move,
): Promise<Ready | { fault: MoveFault }> {
  const { circularId } = circular;
  if (move.act === 'return') return move.comment?.trim() ? { texts: {} } : { fault: 'comment_required' };
  if (move.act === 'check') return prepareCheck(t, circularId, move.source);
  if (move.act === 'sign') return prepareSigning(t, circular, move);
  if (move.act === 'remove')
    return { texts: (await cancelNumbers(t, circularId, move.source)) ? { number: null } : {} };
  if (move.act === 'send') return prepareSending(t, circular, move);
  return { texts: {} };
}

/** Everything the signed paper says, with its number: the one that was typed, or the next of the register. */
async function prepareSigning(
  t: TenantDb,
  circular: CircularRepository.Circular,
  { signature, source }: Move,
): Promise<Ready | { fault: MoveFault }> {
  const signed = { ...circular, ...signature };
  const { datedOn } = signed;
  const missing = missingForSignature(signed).filter((name) => name !== 'number');
  if (missing.length > 0 || datedOn === null) return { fault: 'incomplete' };
  const { circularId, subject } = circular;
  const taken = await takeNumber(t, { circularId, subject, datedOn }, signed.number, source);
  if ('fault' in taken) {
    if (taken.fault === 'no_pattern') return { fault: 'incomplete' };
    return { fault: taken.fault };
  }
  return { texts: { ...signature, number: taken.text } };
}

/** Another pair of eyes, on the measures as the library has them now: what was checked is what is sent. */
async function prepareCheck(
  t: TenantDb,
  circularId: string,
  source: AuditSource,
): Promise<Ready | { fault: MoveFault }> {
  const drafting = await CircularRepository.findDrafting(t, circularId);
  if (!mayCheck(drafting?.writtenByUserId ?? null, source.userId, await ProcessRepository.countStaff(t)))
    return { fault: 'own_text' };
  const carried = await CircularRepository.findAllMeasures(t, circularId);
  const ids = carried.flatMap(({ measureId }) => measureId ?? []);
  await CircularRepository.replaceMeasures(t, circularId, ids);
  const present = await CircularRepository.findAllMeasures(t, circularId);
  if (present.length === 0) return { fault: 'nothing_to_send' };
  const versions = (measures: typeof carried) =>
    measures.map(({ measureId, measureVersion }) => `${measureId} ${measureVersion}`).join();
  return versions(present) === versions(carried) ? { texts: {} } : { fault: 'measures_changed' };
}

async function prepareSending(
  t: TenantDb,
  circular: CircularRepository.Circular,
  { expected, at }: Move,
): Promise<Ready | { fault: MoveFault }> {
  const rule = (await CircularRepository.findDrafting(t, circular.circularId))?.recipientRule ?? NOBODY;
  const { resultsFiscalYear } = circular;
  const asOf = fiscalYearOf(todayInThailand(at));
  const found = await AddresseeRepository.findAllByRule(t, rule, { resultsFiscalYear, asOf });
  const addressees = found.filter(({ isAddressed }) => isAddressed);
  const measures = await CircularRepository.findAllMeasures(t, circular.circularId);
  if (addressees.length === 0 || measures.length === 0) return { fault: 'nothing_to_send' };
  if (expected !== undefined && expected !== digestOf(addressees)) return { fault: 'recipients_changed' };
  const recipientsText = await describeRule(t, rule, { resultsFiscalYear, asOf, lang: 'th' });
  return { texts: { recipientsText }, addressees };
}

/** Stands for a list of recipients, so that nobody sends to another list than the one they saw. */
export function digestOf(addressees: readonly { agencyCode: string }[]): string {
  const codes = addressees.map(({ agencyCode }) => agencyCode).sort();
  return createHash('sha256').update(codes.join('\n')).digest('hex').slice(0, 32);
}

async function addStep(
  t: TenantDb,
  circularId: string,
  step: {
    act: CircularAct | 'create';
    state: CircularState;
    at: Date;
    comment: string | null;
    source: AuditSource;
  },
): Promise<void> {
  const { source, ...rest } = step;
  await ProcessRepository.insertStep(t, circularId, {
    ...rest,
    userId: source.userId,
    office: source.office,
  });
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: AuditAction,
  circularId: string,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    subject: `circular:${circularId}`,
    ...change,
  });
}
