import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import {
  type AdaptationKey,
  deleteMark,
  findOne,
  insertMark,
  lockCircular,
} from './AdaptationRepository.server.ts';

export type SpreadResult = 'done' | 'gone' | 'already' | 'changed';

/** The first version of a measure: nobody has worked on it since. */
const UNTOUCHED = 1;

/**
 * Copies a local change into the province's newest library as a measure of its own, and marks it. `gone`: the agency
 * has decided otherwise since; `already`: it was marked before, by whoever.
 */
export async function spread(
  t: TenantDb,
  key: AdaptationKey,
  { note, at, source }: { note: (agency: string, letter: string) => string; at: Date; source: AuditSource },
): Promise<SpreadResult> {
  await lockCircular(t, key.circularId);
  const found = await findOne(t, key);
  if (found?.decision !== 'adapted') return 'gone';
  if (found.markedAs !== null) return 'already';
  const text = found.adapted ?? {
    ...found.standard,
    steps: [...found.standard.steps, ...(found.adaptedText ?? '').split('\n').filter(Boolean)],
  };
  const origin = await MeasureRepository.findById(t, found.measureKey);
  const kind = TIMEFRAME_KINDS.find((each) => each === text.timeframeKind) ?? 'whole_year';
  const measure = {
    ...text,
    // Days of the one circular are no days of the library.
    timeframeKind: kind === 'date_range' ? 'whole_year' : kind,
    timeframeText: kind === 'date_range' ? '' : (text.timeframeText ?? ''),
    topicNos: found.topicNos,
    tiedItems: origin?.tiedItems ?? [],
    tiedIndicators: origin?.tiedIndicators ?? [],
  };
  const change = { office: source.office, role: source.role };
  const measureId = await MeasureRepository.insertMeasure(t, measure, {
    change: { kind: 'created', note: note(found.nameTh, found.number ?? found.subject), ...change },
  });
  await insertMark(t, key, { measureId, office: source.office, at });
  await insertEvent(t.trx, source, {
    ...eventOf(t, key, 'adaptation.spread'),
    after: { measureId, ...measure },
  });
  return 'done';
}

/** Takes the measure out of the library again and the mark away; `changed` where somebody has worked on it since. */
export async function takeBack(t: TenantDb, key: AdaptationKey, source: AuditSource): Promise<SpreadResult> {
  await lockCircular(t, key.circularId);
  const found = await findOne(t, key);
  if (!found?.markedAs) return 'gone';
  const change = { kind: 'taken_back' as const, office: source.office, role: source.role };
  if (!(await MeasureRepository.updateRemoved(t, found.markedAs, UNTOUCHED, change))) return 'changed';
  await deleteMark(t, key);
  const before = { measureId: found.markedAs };
  await insertEvent(t.trx, source, { ...eventOf(t, key, 'adaptation.spread_undone'), before });
  return 'done';
}

function eventOf<A extends 'adaptation.spread' | 'adaptation.spread_undone'>(
  t: TenantDb,
  { circularId, measureNo, agencyCode }: AdaptationKey,
  action: A,
) {
  return { provinceCode: t.provinceCode, agencyCode, action, subject: `circular:${circularId}:${measureNo}` };
}
