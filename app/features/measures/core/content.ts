import type { MeasureContent } from 'db/tables/measures.ts';

interface StoredMeasure extends Omit<MeasureContent, 'timeframeText'> {
  timeframeText: string | null;
}

/** What a stored measure says, without its id, year and version. */
export function contentOf(measure: StoredMeasure): MeasureContent {
  return {
    title: measure.title,
    steps: measure.steps,
    responsiblePattern: measure.responsiblePattern,
    timeframeKind: measure.timeframeKind,
    timeframeText: measure.timeframeText ?? '',
    timeframeFrom: measure.timeframeFrom,
    timeframeTo: measure.timeframeTo,
    followUp: measure.followUp,
    topicNos: measure.topicNos,
    tiedItems: measure.tiedItems,
    tiedIndicators: measure.tiedIndicators,
    isRetired: measure.isRetired,
  };
}
