import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { parseFigure } from '~/lib/decimal.ts';
import { storedKey } from './batch-rows.ts';

/** Every stored value of agencies' figures, by key. */
export function storedFigureValues(
  fiscalYear: number,
  agencies: readonly AgencyFigures[],
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { agencyCode, published, itemTexts, ranks } of agencies) {
    const put = (kind: string, what: string, value: unknown) => {
      if (value !== undefined && value !== null)
        values.set(storedKey({ kind, agencyCode, fiscalYear, what }), String(value));
    };
    put('figure', 'overall', published.overall);
    for (const part of [
      published.instruments,
      published.indicators,
      published.subIndicators,
      published.items,
    ]) {
      for (const [node, value] of Object.entries(part ?? {})) put('figure', node, value);
    }
    for (const [item, text] of Object.entries(itemTexts ?? {})) put('figure', item, text);
    put('level', 'level', published.level);
    for (const { scope, rank, outOf } of ranks ?? [])
      put('rank', `rank:${scope}`, outOf === null ? rank : `${rank}/${outOf}`);
  }
  return values;
}

/** A value to write into an agency's published figures; `value: null` takes it out. */
export interface FigureChange {
  node: string;
  value: string | null;
  printed: string;
}

/** The agency's figures with the changes made; the given ones stay as they are. */
export function withChanges(figures: AgencyFigures, changes: readonly FigureChange[]): AgencyFigures {
  const { published } = figures;
  const next = {
    ...published,
    instruments: { ...published.instruments },
    indicators: { ...published.indicators },
    subIndicators: { ...published.subIndicators },
    items: { ...published.items },
  };
  const itemTexts = { ...figures.itemTexts };
  let ranks = [...(figures.ranks ?? [])];
  for (const { node, value, printed } of changes) {
    const score = value === null ? undefined : value;
    const kind = kindOfNode(node);
    if (node === 'level') next.level = value;
    else if (node.startsWith('rank:')) {
      const scope = node.slice(5) as (typeof ranks)[number]['scope'];
      ranks = ranks.filter((each) => each.scope !== scope);
      const [rank, outOf] = (value ?? '').split('/').map(Number);
      if (rank) ranks.push({ scope, rank, outOf: outOf ?? null });
    } else if (kind === 'overall') next.overall = score;
    else if (kind === 'item') {
      const isNumber = parseFigure(value) !== null;
      delete next.items[node];
      delete itemTexts[node];
      if (isNumber) next.items[node] = value;
      else if (value !== null) itemTexts[node] = printed;
    } else {
      const part: Record<string, unknown> =
        kind === 'indicator'
          ? next.indicators
          : kind === 'sub_indicator'
            ? next.subIndicators
            : next.instruments;
      if (value === null || parseFigure(value) === null) delete part[node];
      else part[node] = value;
    }
  }
  return { ...figures, published: next, itemTexts, ranks };
}

/** Whether nothing published is left of an agency's year. */
export function isEmptyYear({ published, itemTexts, ranks }: AgencyFigures): boolean {
  const parts = [
    published.instruments,
    published.indicators,
    published.subIndicators,
    published.items,
    itemTexts,
  ];
  return (
    published.overall == null &&
    !published.level &&
    (ranks ?? []).length === 0 &&
    parts.every((part) => Object.keys(part ?? {}).length === 0)
  );
}
