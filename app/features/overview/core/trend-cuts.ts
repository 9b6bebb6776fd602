import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { breaksOf, isJoined } from '~/features/trends/core/breaks.ts';

/** The lines of the overview's trend. */
export const TREND_NODES = ['overall', 'eit', 'oit', 'iit'] as const satisfies readonly NodeId[];

/** Years of the chart, and where its lines may not be drawn on because the figure is not made of equal items. */
export interface TrendCuts {
  /** Every year from the first to the last, with those in between that have no figures. */
  years: number[];
  /** Years at which a line begins anew, by figure. */
  cuts: Record<(typeof TREND_NODES)[number], number[]>;
  /** Years whose scheme differs from the year before. */
  breaks: number[];
}

/** @param known fiscal years with figures, in any order */
export function trendCutsOf(schemes: readonly Scheme[], known: readonly number[]): TrendCuts {
  const first = Math.min(...known);
  const years =
    known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  const schemeOf = (year: number) => schemes.find(({ fiscalYear }) => fiscalYear === year);
  const cutsOf = (node: NodeId) =>
    years.flatMap((year, at) => {
      const [before, now] = [schemeOf(year - 1), schemeOf(year)];
      return at > 0 && !(before && now && isJoined(before, now, node)) ? [year] : [];
    });
  return {
    years,
    cuts: { overall: cutsOf('overall'), eit: cutsOf('eit'), oit: cutsOf('oit'), iit: cutsOf('iit') },
    breaks: years.slice(1).filter((year) => {
      const [before, now] = [schemeOf(year - 1), schemeOf(year)];
      return before && now && (breaksOf([before, now])[0]?.kinds.length ?? 0) > 0;
    }),
  };
}
