import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { textOf } from '~/lib/measure-text.ts';
import type { VersionedMeasure } from './core/decision-machine.ts';

/** The measures of a circular by number, each with its text in force and in every version before. */
export async function loadTexts(t: TenantDb, circularId: string) {
  const { letterVersion, removedIn } = await VersionRepository.findInForce(t, circularId);
  const carried = await CircularRepository.findAllMeasures(t, circularId);
  const versions = letterVersion > 1 ? await VersionRepository.findAllMeasures(t, circularId) : [];
  const measures = new Map<number, VersionedMeasure & { measureNo: number }>(
    carried.map((measure) => [
      measure.measureNo,
      {
        measureNo: measure.measureNo,
        removedIn: removedIn.get(measure.measureNo) ?? null,
        current: textOf(measure),
        textIn: (version: number) => {
          const row = versions.find(
            (each) => each.versionNo === version && each.measureNo === measure.measureNo,
          );
          return row && textOf(row);
        },
      },
    ]),
  );
  return { letterVersion, carried, measures };
}
