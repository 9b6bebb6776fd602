import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { movedBy, type Place } from '~/lib/grid-move.ts';

const START: Place = { row: 0, column: 0 };

/**
 * One tab stop for the whole grid; arrows, Home, End and the page keys move within it. Cells carry `data-row` and
 * `data-column`. When the opened cell closes, the keyboard is back where it was.
 */
export function useGridKeys(
  table: RefObject<HTMLTableElement>,
  size: { rows: number; columns: number },
  openCell: string,
) {
  const [place, setPlace] = useState<Place>(START);
  const wantsFocus = useRef(false);
  const wasOpen = useRef(openCell);
  const active = { row: Math.min(place.row, Math.max(0, size.rows - 1)), column: place.column };

  useEffect(() => {
    if (wasOpen.current !== '' && openCell === '') focusPlace(table.current, active);
    wasOpen.current = openCell;
  });
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusPlace(table.current, active);
  });

  return {
    active,
    onFocus(event: FocusEvent) {
      const at = placeOf(event.target);
      if (at && (at.row !== place.row || at.column !== place.column)) setPlace(at);
    },
    onKeyDown(event: KeyboardEvent) {
      const from = placeOf(event.target);
      if (!from || event.altKey || event.metaKey) return;
      const to = movedBy(event.key, event.ctrlKey, from, size);
      if (!to) return;
      event.preventDefault();
      wantsFocus.current = true;
      setPlace(to);
      // The same place again (an edge) draws nothing anew, and keeps its focus.
      if (to.row === from.row && to.column === from.column) wantsFocus.current = false;
    },
  };
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function focusPlace(table: HTMLTableElement | null, { row, column }: Place): void {
  const cell = table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
