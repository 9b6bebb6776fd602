import { itemsOfIndicator } from '~/features/schemes/core/lookup.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { figureOverYears, type ScoreColumn, type ScoreView } from './core/columns.ts';
import * as ScorecardRepository from './ScorecardRepository.server.ts';
import { cellQuery, readCell, type ScorecardSearch } from './scorecard-search-params.ts';

/** A figure under the opened one. */
export interface CellPart {
  id: string;
  kind: ScoreColumn['kind'];
  name: Text;
  isColoured: boolean;
  score: number | null;
  text: string | null;
  mean: number | null;
}

interface Opening {
  search: ScorecardSearch;
  scheme: Scheme | undefined;
  view: ScoreView;
  asked: ScorecardRepository.ScorecardQuestion;
}

/**
 * What an opened cell shows beyond its row: the figure over the years, and the items under an indicator. Null where the
 * cell names no agency that is shown or no column of the view.
 */
export async function readOpenCell(t: TenantDb, { search, scheme, view, asked }: Opening) {
  const opened = readCell(search.cell);
  const column = view.columns.find(({ id }) => id === opened?.column);
  if (!opened || !column || !(await ScorecardRepository.existsShown(t, asked, opened.agencyCode)))
    return null;
  const { agencyCode } = opened;
  return {
    query: cellQuery(search),
    years: await ScorecardRepository.findCellYears(t, asked, agencyCode, figureOverYears(view, column).id),
    items: column.kind === 'indicator' && scheme ? await readItems(scheme, Number(column.id)) : [],
  };

  async function readItems(year: Scheme, indicator: number): Promise<CellPart[]> {
    const items = itemsOfIndicator(year, indicator);
    const codes = items.map(({ code }) => code);
    const figures = await ScorecardRepository.findCellItems(t, asked, agencyCode, codes);
    return items.flatMap((item) => {
      const figure = figures.find(({ id }) => id === item.code);
      const isColoured = item.answer !== 'usage_share';
      return figure ? [{ ...figure, kind: 'item' as const, name: item.label, isColoured }] : [];
    });
  }
}

export type OpenCell = NonNullable<Awaited<ReturnType<typeof readOpenCell>>>;
