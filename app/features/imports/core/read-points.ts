import { Score } from '~/lib/decimal.ts';
import { cellOf, type GridRow, placeOf } from './grid.ts';
import { indicatorOfName } from './indicator-names.ts';
import { listOf } from './lists.ts';
import { leadingCode } from './normalise-code.ts';
import { normaliseFigure } from './normalise-figure.ts';
import {
  type FigureDraft,
  type Found,
  fieldColumn,
  kindColumn,
  nothing,
  type TableContext,
} from './table-context.ts';
import { skeleton } from './thai-text.ts';

/** Points to develop: indicator and points are printed once for several issues. */
export function readPoints(table: TableContext, items: readonly FigureDraft[]): Found {
  const found = nothing();
  const labels = table.columns.flatMap(({ meaning }, column) =>
    meaning.kind === 'text' && ['label', 'topic', 'item'].includes(meaning.field) ? [column] : [],
  );
  const [indicatorColumn = -1, issueColumn = indicatorColumn] = labels;
  const pointsColumn = fieldColumn(table.columns, 'points');
  let indicator: number | null = null;
  let points: string[] = [];
  for (const row of table.body) {
    const heading = cellOf(row, indicatorColumn);
    if (heading !== '')
      indicator =
        indicatorOfName(heading.replace(/^.*?ที่\s*[\d๐-๙]+\s*/u, '')) ?? indicatorOfName(heading) ?? null;
    if (heading !== '') points = [];
    if (cellOf(row, pointsColumn) !== '') points = listOf(row.raw[pointsColumn] ?? '');
    const text = cellOf(row, issueColumn);
    if (text === '' && cellOf(row, pointsColumn) === '') continue;
    found.records.push({
      kind: 'development_point',
      indicatorNumber: indicator,
      text,
      points,
      itemCodes: codesOf(text, row, table, items),
      place: placeOf(table.grid, row, Math.max(issueColumn, 0)),
    });
  }
  return found;
}

/** The item a question belongs to: its code, or the item of the same file that begins alike and has the same score. */
function codesOf(text: string, row: GridRow, table: TableContext, items: readonly FigureDraft[]): string[] {
  const leading = leadingCode(text);
  if (leading) return [leading.code];
  const column = kindColumn(table.columns, 'score');
  const { value } = normaliseFigure(column < 0 ? '' : cellOf(row, column));
  if (value === null) return [];
  const own = skeleton(text).slice(0, 15);
  const alike = items.filter(
    ({ node, figure, label }) =>
      /^[ieo]\d/.test(node) &&
      figure.value !== null &&
      new Score(figure.value).eq(value) &&
      own !== '' &&
      skeleton(leadingCode(label ?? '', 'i')?.rest ?? label ?? '').startsWith(own),
  );
  return alike.length === 1 && alike[0] ? [alike[0].node] : [];
}
