import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { issueVersion } from '~/features/letter-versions/issue-version.server.ts';
import { findInForce } from '~/features/letter-versions/load-new-version.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { textOf } from '~/lib/measure-text.ts';
import type { PlannedCircular } from '../demo/cycle/cycle.ts';
import { addDays, momentOn, workingDay } from '../demo/cycle/dates.ts';
import { forwardsOf } from '../demo/cycle/forwards.ts';
import { REVISED, revised, versionAnswerOf } from '../demo/cycle/second-version.ts';
import type { ReceiptRecord } from '../factories/circular.ts';
import * as LetterSeedRepository from './LetterSeedRepository.server.ts';

/** Issues the second version as the province would and lets its recipients answer it. Once only. */
export async function issueSecondVersion(
  t: TenantDb,
  circular: PlannedCircular,
  source: AuditSource,
): Promise<void> {
  const { circularId } = circular;
  const found = await findInForce(t, circularId);
  if (found?.letterVersion !== 1) return;
  const { subject, body, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn } = found.inForce;
  const at = new Date(momentOn(REVISED.issuedOn, 60));
  const version = {
    ...{ subject, body, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn, addIds: [] },
    number: circular.number?.replace(/\d+$/, String(REVISED.runningNumber)) ?? null,
    datedOn: REVISED.issuedOn,
    reason: REVISED.reason,
    measures: found.measures.map((measure) => {
      const text = textOf(measure);
      const isRevised = measure.title === REVISED.measureTitle;
      return { measureNo: measure.measureNo, isRemoved: false, text: isRevised ? revised(text) : text };
    }),
  };
  if (!(await issueVersion(t, circularId, 1, version, at, source)))
    throw new Error(`The circular ${circularId} got no second version.`);
  const measure = found.measures.find(({ title }) => title === REVISED.measureTitle);
  const answers = circular.receipts.flatMap(answerTo);
  await LetterSeedRepository.insertAnswers(
    t,
    { circularId, versionNo: 2, measureNo: measure?.measureNo ?? 0 },
    answers,
  );
}

function answerTo({ agencyCode, acknowledgedAt, acknowledgedByOffice }: ReceiptRecord) {
  const { answer, days } = versionAnswerOf(agencyCode);
  if (answer === 'none' || !acknowledgedAt) return [];
  const on = workingDay(addDays(REVISED.issuedOn, days));
  return [{ agencyCode, answer, office: acknowledgedByOffice, at: momentOn(on, 200) }];
}

/** Hands circulars on inside the bodies that do so. Once only. */
export async function forwardToUnits(t: TenantDb, circulars: readonly PlannedCircular[]): Promise<void> {
  for (const circular of circulars) {
    const offices = new Map(
      circular.receipts.map(({ agencyCode, acknowledgedByOffice }) => [agencyCode, acknowledgedByOffice]),
    );
    const forwards = forwardsOf(circular).map((forward) => ({
      ...forward,
      office: offices.get(forward.agencyCode) ?? null,
      takenBackAt: momentOn(workingDay(addDays(forward.at.slice(0, 10), 1)), 100),
    }));
    await LetterSeedRepository.insertForwards(t, circular.circularId, forwards);
  }
}
