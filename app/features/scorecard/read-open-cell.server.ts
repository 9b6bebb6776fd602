import { itemsOfIndicator } from '~/features/schemes/core/lookup.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ScoreColumn, ScoreView } from './core/columns.ts';
import * as ScorecardRepository from './ScorecardRepository.server.ts';
import { readCell } from './scorecard-search-params.ts';

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
  cell: string;
  scheme: Scheme | undefined;
  view: ScoreView;
  asked: ScorecardRepository.ScorecardQuestion;
  rows: readonly ScorecardRepository.ScorecardRow[];
  means: { scores: ScorecardRepository.Scores };
}

/** What the opened cell shows: the figure over the years and what it is made of. Null where nothing shown is opened. */
export async function readOpenCell(t: TenantDb, { cell, scheme, view, asked, rows, means }: Opening) {
  const opened = readCell(cell);
  const row = rows.find(({ agencyCode }) => agencyCode === opened?.agencyCode);
  const column = view.columns.find(({ id }) => id === opened?.column);
  if (!opened || !row || !column) return null;
  // An item code means nothing without its year: over the years stands the indicator that the item belongs to.
  const overYears = column.kind === 'item' ? view.lead : column;
  return {
    cell,
    row,
    column,
    overYears,
    years: await ScorecardRepository.findCellYears(t, asked, row.agencyCode, overYears.id),
    parts: await readParts(),
  };

  async function readParts(): Promise<CellPart[]> {
    if (column?.kind === 'overall') {
      return view.columns.slice(1).map((part) => ({
        ...part,
        score: row?.scores[part.id] ?? null,
        text: null,
        mean: means.scores[part.id] ?? null,
      }));
    }
    if (column?.kind !== 'indicator' || !scheme) return [];
    const items = itemsOfIndicator(scheme, Number(column.id));
    const figures = await ScorecardRepository.findCellItems(
      t,
      asked,
      row?.agencyCode ?? '',
      items.map(({ code }) => code),
    );
    return items.flatMap((item) => {
      const figure = figures.find(({ id }) => id === item.code);
      const isColoured = item.answer !== 'usage_share';
      return figure ? [{ ...figure, kind: 'item' as const, name: item.label, isColoured }] : [];
    });
  }
}

export type OpenCell = NonNullable<Awaited<ReturnType<typeof readOpenCell>>>;
