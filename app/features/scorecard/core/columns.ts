import { findIndicator, itemsOfIndicator } from '~/features/schemes/core/lookup.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';

/** A column of scores: the overall, an indicator or an item of the year's scheme. */
export interface ScoreColumn {
  /** `overall`, `7`, `i12`. */
  id: string;
  kind: 'overall' | 'indicator' | 'item';
  /** What stands in the head beside the name. */
  short: string;
  name: Text;
  /** Held against the target. A share of users who used a service at all says nothing of how well it went. */
  isColoured: boolean;
}

/** The columns of one view; the first one leads: it has the trend, and the order when none is chosen. */
export interface ScoreView {
  lead: ScoreColumn;
  columns: readonly ScoreColumn[];
  /** Points that the scores are held against; null where the year has no target. */
  target: number | null;
}

const OVERALL: ScoreColumn = {
  id: 'overall',
  kind: 'overall',
  short: '',
  name: { th: 'คะแนนรวม', en: 'Overall' },
  isColoured: true,
};

/** The overall and the year's indicators, or one indicator and its items; an indicator the year lacks is not asked for. */
export function viewOf(scheme: Scheme | undefined, indicator: number | null): ScoreView {
  if (!scheme) return { lead: OVERALL, columns: [OVERALL], target: null };
  const chosen = indicator === null ? null : findIndicator(scheme, indicator);
  if (!chosen) {
    return {
      lead: OVERALL,
      columns: [OVERALL, ...scheme.indicators.map(indicatorColumn)],
      target: scheme.passTarget ? Number(scheme.passTarget.overall) : null,
    };
  }
  const lead = indicatorColumn(chosen);
  return {
    lead,
    columns: [
      lead,
      ...itemsOfIndicator(scheme, chosen.number).map((item) => ({
        id: item.code,
        kind: 'item' as const,
        short: item.code,
        name: item.label,
        isColoured: item.answer !== 'usage_share',
      })),
    ],
    target: scheme.passTarget ? Number(scheme.itemThreshold.value) : null,
  };
}

/** What is shown over the years for a column: an item code means nothing without its year, so its indicator stands for it. */
export function figureOverYears(view: ScoreView, column: ScoreColumn): ScoreColumn {
  return column.kind === 'item' ? view.lead : column;
}

function indicatorColumn({ number, name }: Scheme['indicators'][number]): ScoreColumn {
  return { id: String(number), kind: 'indicator', short: String(number), name, isColoured: true };
}
