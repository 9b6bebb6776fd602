import type { TenantDb } from '~/lib/db.server.ts';
import { diffMeasure } from '~/lib/measure-diff.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import { decisionStateOf, questionOf } from './core/decision-machine.ts';
import { loadTexts } from './version-texts.server.ts';

export type ReceiptMeasure = Awaited<ReturnType<typeof loadMeasures>>['measures'][number];

/** The measures of a circular with what the agency decided, what it changed, and what a newer version asks. */
export async function loadMeasures(t: TenantDb, circularId: string, agencyCode: string) {
  const { letterVersion, carried, measures } = await loadTexts(t, circularId);
  const decisions = await AdoptionRepository.findAll(t, circularId, agencyCode);
  const reported = await AdoptionRepository.findAllReported(t, circularId, agencyCode);
  const shown = carried.flatMap((measure) => {
    const versioned = measures.get(measure.measureNo);
    if (!versioned) return [];
    const decision = decisions.find(({ measureNo }) => measureNo === measure.measureNo) ?? null;
    const { current, removedIn } = versioned;
    const basis = (decision && versioned.textIn(decision.letterVersion)) ?? current;
    const isOlder = decision !== null && decision.letterVersion < letterVersion;
    const versionDiff = isOlder ? diffMeasure(basis, current) : null;
    return [
      {
        measure,
        removedIn,
        decision,
        state: decisionStateOf(decision, versioned),
        question: questionOf(decision, versioned),
        /** Text that the agency goes by while it is not its own: that of the version it decided on. */
        basis,
        adaptedDiff: decision?.adapted ? diffMeasure(basis, decision.adapted) : null,
        versionDiff: versionDiff && !versionDiff.isSame ? versionDiff : null,
        reported: reported.filter(({ measureNo }) => measureNo === measure.measureNo),
      },
    ];
  });
  return { letterVersion, measures: shown };
}
