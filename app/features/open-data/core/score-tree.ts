import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { parseFigure, roundHalfUp2 } from '~/lib/decimal.ts';
import type { ScoreTree } from './schemas.ts';

/** A stored node: decimal text, unrounded. */
export interface StoredNode {
  node: string;
  published: string | null;
  computed: string | null;
}

const MAIN = new Set(['iit', 'eit', 'oit', 'ebit']);

/** The tree of one kind of figure (`official`: published where there is one), rounded half-up, in the scheme's order. */
export function scoreTree(
  scheme: Scheme,
  nodes: readonly StoredNode[],
  kind: 'official' | 'published' | 'computed',
  level: string | null,
): ScoreTree {
  const byNode = new Map(nodes.map((node) => [node.node, node]));
  const figure = (node: string) => {
    const stored = byNode.get(node);
    if (!stored) return null;
    if (kind === 'official') return parseFigure(stored.published ?? stored.computed);
    return parseFigure(stored[kind]);
  };
  const rounded = (node: string) => {
    const value = figure(node);
    return value === null ? null : roundHalfUp2(value).toNumber();
  };
  return {
    overall: rounded('overall'),
    level,
    instruments: scheme.instruments
      .filter((instrument) => MAIN.has(instrument.code) || rounded(instrument.code) !== null)
      .map((instrument) => {
        const value = figure(instrument.code);
        const weight = parseFigure(instrument.weight);
        return {
          code: instrument.code,
          weight: weight?.toNumber() ?? null,
          score: rounded(instrument.code),
          weightedScore: value && weight ? roundHalfUp2(value.times(weight).div(100)).toNumber() : null,
        };
      }),
    indicators: scheme.indicators.map(({ number }) => ({ number, score: rounded(String(number)) })),
    subIndicators: scheme.subIndicators.map(({ code }) => ({ code, score: rounded(code) })),
  };
}
