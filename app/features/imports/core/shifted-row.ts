import type { Column } from './columns.ts';
import { cellOf, type GridRow } from './grid.ts';
import { normaliseLevel } from './levels.ts';
import { normaliseFigure } from './normalise-figure.ts';

/**
 * A row whose cells have slipped one column to the side, put right again: only where hardly anything fits as it stands and
 * everything fits moved.
 */
export function alignRow(row: GridRow, columns: readonly Column[]): { row: GridRow; shift: number } {
  const here = fits(row, columns, 0);
  if (here.checked === 0 || here.fitting * 2 > here.checked) return { row, shift: 0 };
  for (const shift of [1, -1]) {
    const moved = fits(row, columns, shift);
    if (moved.checked >= 2 && moved.fitting === moved.checked && moved.fitting > here.fitting) {
      return { row: move(row, shift), shift };
    }
  }
  return { row, shift: 0 };
}

function fits(row: GridRow, columns: readonly Column[], shift: number): { checked: number; fitting: number } {
  let checked = 0;
  let fitting = 0;
  columns.forEach(({ meaning }, index) => {
    const text = cellOf(row, index + shift);
    if (text === '' || (meaning.kind !== 'figure' && meaning.kind !== 'level')) return;
    checked += 1;
    const isFitting =
      meaning.kind === 'level' ? normaliseLevel(text) !== null : normaliseFigure(text).value !== null;
    fitting += isFitting ? 1 : 0;
  });
  return { checked, fitting };
}

function move(row: GridRow, shift: number): GridRow {
  const at = (cells: readonly string[]) => cells.map((_, index) => cells[index + shift] ?? '');
  return { row: row.row, cells: at(row.cells), raw: at(row.raw) };
}
