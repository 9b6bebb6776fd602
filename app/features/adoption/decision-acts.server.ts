import type { DecisionRecord } from 'db/tables/adoption.ts';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import * as ChangeRepository from './ChangeRepository.server.ts';
import { adaptedInOne, type NewDecision } from './core/decision-form.ts';
import { questionOf } from './core/decision-machine.ts';
import { undoableBatch } from './core/undo.ts';
import { loadTexts } from './version-texts.server.ts';

/** Which agency acts on which circular, when, and through whom. */
export interface Act {
  circularId: string;
  agencyCode: string;
  at: Date;
  source: AuditSource;
}

/** The agency adopts, adapts or declines one measure, on the version in force; false when it was changed meanwhile. */
export async function decideMeasure(t: TenantDb, act: Act, decision: NewDecision): Promise<boolean> {
  const { letterVersion } = await VersionRepository.findInForce(t, act.circularId);
  const after: DecisionRecord = {
    decision: decision.decision,
    reason: decision.reason,
    adapted: decision.adapted,
    adaptedText: decision.adapted && adaptedInOne(decision.adapted),
    letterVersion,
    answeredVersion: letterVersion,
    endedIn: null,
  };
  const { measureNo, version } = decision;
  return (await change(t, act, 'decide', [{ measureNo, version, after }])) === 1;
}

/** Adopts every measure in force that was not decided on, in one act; returns how many. */
export async function adoptAll(t: TenantDb, act: Act): Promise<number> {
  const { letterVersion, removedIn } = await VersionRepository.findInForce(t, act.circularId);
  const decided = await AdoptionRepository.findAll(t, act.circularId, act.agencyCode);
  const open = (await CircularRepository.findAllMeasures(t, act.circularId)).filter(
    ({ measureNo }) =>
      !removedIn.has(measureNo) && !decided.some((decision) => decision.measureNo === measureNo),
  );
  const after: DecisionRecord = {
    ...{ decision: 'adopted', reason: null, adapted: null, adaptedText: null, endedIn: null },
    ...{ letterVersion, answeredVersion: letterVersion },
  };
  return change(
    t,
    act,
    'adopt_all',
    open.map(({ measureNo }) => ({ measureNo, version: 0, after })),
  );
}

/**
 * Answers what the version in force asks: `take` puts its text (or its end of the measure) in the place of the agency's
 * own, `keep` goes on with that. Measures that nothing is asked about are left alone; returns how many were answered.
 */
export async function answerVersion(
  t: TenantDb,
  act: Act,
  answer: 'take' | 'keep',
  measureNos: readonly number[],
): Promise<number> {
  const texts = await loadTexts(t, act.circularId);
  const { letterVersion } = texts;
  const decisions = await AdoptionRepository.findAll(t, act.circularId, act.agencyCode);
  const changes = decisions.flatMap((row) => {
    const measure = texts.measures.get(row.measureNo);
    const question = measure ? questionOf(row, measure) : null;
    if (!question || !measureNos.includes(row.measureNo)) return [];
    const before = AdoptionRepository.recordOf(row);
    const answered = { ...before, answeredVersion: letterVersion };
    const taken: DecisionRecord =
      question === 'removed'
        ? { ...answered, endedIn: letterVersion }
        : { ...answered, letterVersion, decision: 'adopted', adapted: null, adaptedText: null };
    return [{ measureNo: row.measureNo, version: row.version, after: answer === 'take' ? taken : answered }];
  });
  return change(t, act, answer, changes);
}

/** Takes the newest act back, if `batchNo` is still the newest; false when something was decided after it. */
export async function undoBatch(t: TenantDb, act: Act, batchNo: number): Promise<boolean> {
  const { circularId, agencyCode, at, source } = act;
  await ChangeRepository.lockRecipient(t, circularId, agencyCode);
  const changes = await ChangeRepository.findAll(t, circularId, agencyCode);
  if (undoableBatch(changes) !== batchNo) return false;
  if (!(await ChangeRepository.updateUndone(t, act, batchNo, at))) return false;
  const rows = await AdoptionRepository.findAll(t, circularId, agencyCode);
  const undone = changes.filter((each) => each.batchNo === batchNo);
  const by = { userId: source.userId, office: source.office, at };
  for (const { measureNo, before } of undone) {
    const version = rows.find((row) => row.measureNo === measureNo)?.version ?? 0;
    if (before) await AdoptionRepository.upsertDecision(t, { ...act, measureNo, version }, before, by);
    else await AdoptionRepository.deleteDecision(t, { ...act, measureNo });
  }
  const back = undone.map(({ measureNo, before, after }) => ({ measureNo, before: after, after: before }));
  await ChangeRepository.insertBatch(t, act, 'undo', back, by);
  await record(t, act, 'measure.decision_undone', { batchNo, changes: back });
  return true;
}

/** Stores the changes of one act that still find the version they were made from; returns how many. */
async function change(
  t: TenantDb,
  act: Act,
  kind: ChangeRepository.ChangeAct,
  changes: readonly { measureNo: number; version: number; after: DecisionRecord }[],
): Promise<number> {
  const { circularId, agencyCode, at, source } = act;
  await ChangeRepository.lockRecipient(t, circularId, agencyCode);
  const rows = await AdoptionRepository.findAll(t, circularId, agencyCode);
  const by = { userId: source.userId, office: source.office, at };
  const done: ChangeRepository.NewChange[] = [];
  for (const { measureNo, version, after } of changes) {
    if (!(await AdoptionRepository.upsertDecision(t, { ...act, measureNo, version }, after, by))) continue;
    const row = rows.find((each) => each.measureNo === measureNo);
    done.push({ measureNo, before: row ? AdoptionRepository.recordOf(row) : null, after });
  }
  if (done.length === 0) return 0;
  await ChangeRepository.insertBatch(t, act, kind, done, by);
  const action = kind === 'take' || kind === 'keep' ? 'measure.version_answered' : 'measure.decided';
  await record(t, act, action, { act: kind, changes: done });
  return done.length;
}

async function record(
  t: TenantDb,
  act: Act,
  action: 'measure.decided' | 'measure.version_answered' | 'measure.decision_undone',
  after: object,
): Promise<void> {
  await insertEvent(t.trx, act.source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: act.agencyCode,
    subject: `circular:${act.circularId}`,
    after,
  });
}
