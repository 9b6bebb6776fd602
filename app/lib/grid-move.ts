export interface Place {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads from a place in the grid; null for a key that does not move. */
export function movedBy(
  key: string,
  withControl: boolean,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | null {
  const to = target();
  if (!to) return null;
  return { row: within(to.row, size.rows), column: within(to.column, size.columns) };

  function target(): Place | null {
    switch (key) {
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'PageDown':
        return { row: row + PAGE, column };
      case 'Home':
        return { row: withControl ? 0 : row, column: 0 };
      case 'End':
        return { row: withControl ? size.rows : row, column: size.columns };
      default:
        return null;
    }
  }
}

const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
