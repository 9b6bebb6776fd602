import { isNodeId, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { parseFigure, type Score } from '~/lib/decimal.ts';
import type { Figure, PublishedFigures } from './published.ts';

export interface ReadFigures {
  byNode: ReadonlyMap<NodeId, Score>;
  /** Figures under codes that the year's scheme does not have. */
  unknown: ReadonlyMap<string, Score>;
}

/** The published figures by node of the year's scheme. Texts and absent values are left out. */
export function readFigures(scheme: Scheme, published: PublishedFigures): ReadFigures {
  const { byId } = treeOf(scheme);
  const byNode = new Map<NodeId, Score>();
  const unknown = new Map<string, Score>();
  const take = (code: string, value: Figure) => {
    const figure = parseFigure(value);
    if (figure === null) return;
    if (isNodeId(code) && byId.has(code)) byNode.set(code, figure);
    else unknown.set(code, figure);
  };
  take('overall', published.overall);
  const { instruments, indicators, subIndicators, items } = published;
  for (const group of [instruments, indicators, subIndicators, items])
    for (const [code, value] of Object.entries(group ?? {})) take(code, value);
  return { byNode, unknown };
}
