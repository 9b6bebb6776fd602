import { TIMEFRAME_KINDS, type TimeframeKind, timeframeWords } from '~/features/measures/core/timeframe.ts';

export { TIMEFRAME_KINDS, type TimeframeKind };

/** When a row is carried out; the days are `YYYY-MM-DD` and set for a date range alone. */
export interface Timeframe {
  kind: TimeframeKind;
  from: string | null;
  to: string | null;
}

/** The timeframe as officials write it in the plan of the fiscal year (BE), in Thai as the document is. */
export function timeframeText({ kind, from, to }: Timeframe, fiscalYear: number): string {
  return timeframeWords({ timeframeKind: kind, timeframeFrom: from, timeframeTo: to }, fiscalYear);
}
