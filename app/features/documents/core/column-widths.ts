import type { Section, Table } from './model.ts';
import { roomOf, rowHeights } from './page-breaks.ts';

/** A column gives up to this share of its width to others. */
const GIVES = 0.4;
const STEPS = 60;

/**
 * The table with its columns as wide as their texts need: what is long gets room from what is short, as long as the
 * table gets lower by it. The widths it comes with are where the search begins.
 */
export function withFittedColumns(table: Table, section: Pick<Section, 'orientation' | 'isNarrow'>): Table {
  const { widthCm } = roomOf(section);
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const least = table.columns.map(({ width }) => width * (1 - GIVES));
  const heightWith = (widths: readonly number[]) => {
    const columns = table.columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
    const tried = { ...table, columns };
    return [...rowHeights(tried, table.head, widthCm), ...rowHeights(tried, table.rows, widthCm)].reduce(
      (sum, height) => sum + height,
      0,
    );
  };
  let widths = table.columns.map(({ width }) => width);
  let height = heightWith(widths);
  for (let step = 0; step < STEPS; step += 1) {
    const better = moves(widths, least, total / 100)
      .map((tried) => ({ tried, height: heightWith(tried) }))
      .reduce((best, each) => (each.height < best.height ? each : best), { tried: widths, height });
    if (better.height >= height) break;
    ({ tried: widths, height } = better);
  }
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, width: Number((widths[at] ?? 0).toFixed(1)) })),
  };
}

/** Every way to give one or a few parts of one column to another. */
function moves(widths: readonly number[], least: readonly number[], part: number): number[][] {
  const all: number[][] = [];
  for (const [from, width] of widths.entries())
    for (const to of widths.keys())
      for (const parts of [1, 2, 4, 8, 16]) {
        const rest = width - parts * part;
        if (from === to || rest < (least[from] ?? 0)) continue;
        all.push(widths.map((each, at) => (at === from ? rest : at === to ? each + parts * part : each)));
      }
  return all;
}
