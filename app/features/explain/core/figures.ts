import { indicatorNode, isNodeId, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';

/** Among whom an agency is ranked. */
export const RANKS = ['rank', 'rank_district', 'rank_type', 'rank_type_nation', 'rank_nation'] as const;
export type RankFigure = (typeof RANKS)[number];

/** A figure of an agency's year that has an explanation: one of the year's tree, or one made from them. */
export type AgencyFigure = NodeId | 'level' | 'change' | RankFigure;

export function isRank(text: string): text is RankFigure {
  return (RANKS as readonly string[]).includes(text);
}

/** The figure of this address, or null where the year's scheme has no such figure. */
export function readAgencyFigure(scheme: Scheme, text: string): AgencyFigure | null {
  if (text === 'level' || text === 'change' || isRank(text)) return text;
  return isNodeId(text) && treeOf(scheme).byId.has(text) ? text : null;
}

const HEAD_FIGURES = ['mean', 'median', 'min', 'max', 'assessed', 'passed', 'levels', 'rank'] as const;
const INSTRUMENT_MEANS = ['iit', 'eit', 'oit'] as const;

/** A figure of a province's year: a head figure, or the mean of an instrument or indicator. */
export type ProvinceFigure = (typeof HEAD_FIGURES)[number] | (typeof INSTRUMENT_MEANS)[number] | `${bigint}`;

/** The figure of this address, or null where the year has no such aggregate. */
export function readProvinceFigure(scheme: Scheme, text: string): ProvinceFigure | null {
  const named = [...HEAD_FIGURES, ...INSTRUMENT_MEANS].find((figure) => figure === text);
  if (named) return named;
  const indicator = scheme.indicators.find(({ number }) => indicatorNode(number) === text);
  return indicator && scheme.comparable && indicator.number <= 10 ? indicatorNode(indicator.number) : null;
}

/** The figure of each agency that goes into a province's figure. */
export function agencyFigureOf(figure: ProvinceFigure): AgencyFigure {
  if (figure === 'passed' || figure === 'levels') return 'level';
  const isHead = (HEAD_FIGURES as readonly string[]).includes(figure);
  return isHead ? 'overall' : (figure as AgencyFigure);
}

/** Under which addresses a figure is kept by imports and documents. */
export function sourceNodesOf(figure: AgencyFigure): string[] {
  return isRank(figure) ? PRINTED_SCOPES[figure].map((scope) => `rank:${scope}`) : [figure];
}

/** Scopes under which documents print a rank of that kind. */
export const PRINTED_SCOPES: Record<RankFigure, readonly string[]> = {
  rank: ['province'],
  rank_district: ['district'],
  rank_type: [],
  rank_type_nation: ['type_national', 'provinces'],
  rank_nation: ['national'],
};
