import type { MeasureRow } from '~/features/measures/MeasureRepository.server.ts';
import type { StandardMeasure } from './core/suggest.ts';
import type { CirculatedMeasure as Circulated } from './PlanSourceRepository.server.ts';

/** Library and circulars as one list: a measure that stands in both is one, with the circular beside it. */
export function mergeMeasures(
  library: readonly MeasureRow[],
  circulated: readonly Circulated[],
): StandardMeasure[] {
  const circularOf = (each: Circulated | undefined) =>
    each
      ? {
          circularId: each.circularId,
          measureNo: each.measureNo,
          number: each.number,
          subject: each.subject,
          decision: each.decision,
        }
      : null;
  const known = new Set(library.map(({ measureId }) => measureId));
  return [
    ...library.map((measure) => ({
      key: `m:${measure.measureId}`,
      measureId: measure.measureId,
      title: measure.title,
      steps: measure.steps,
      responsible: measure.responsiblePattern,
      timeframeKind: measure.timeframeKind,
      timeframeText: measure.timeframeText,
      topicNos: measure.topicNos,
      tiedItems: measure.tiedItems,
      circular: circularOf(circulated.find(({ measureId }) => measureId === measure.measureId)),
    })),
    ...circulated
      .filter(({ measureId }) => measureId === null || !known.has(measureId))
      .map((each) => ({
        key: `c:${each.circularId}:${each.measureNo}`,
        measureId: each.measureId,
        title: each.title,
        steps: each.steps,
        responsible: each.responsible,
        timeframeKind: each.timeframeKind,
        timeframeText: each.timeframeText,
        topicNos: each.topicNos,
        tiedItems: [],
        circular: circularOf(each),
      })),
  ];
}
