import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';

/** Rows that readers without JavaScript get at a time. */
export const PAGE_ROWS = 30;
/** Fewer rows than these are all drawn: the browser's own search finds them. */
const WINDOW_FROM = 60;
const ROW_HEIGHT = 58;
const notMeasured = () => undefined;

export interface WindowedRow {
  index: number;
  /** Height left free before the row. */
  gap: number;
}

/**
 * Which rows to draw: a page of them from `from` on the server, then those in sight. `keep` is drawn wherever it
 * is, so that the keyboard's place is not lost; on paper there are all of them.
 */
export function useRowWindow(props: {
  count: number;
  from: number;
  /** Row of the keyboard; null while it is elsewhere. */
  keep: number | null;
  table: RefObject<HTMLTableElement>;
}): { rows: WindowedRow[]; after: number; isClient: boolean; measure: (row: Element | null) => void } {
  const { count, keep } = props;
  const [mode, setMode] = useState<'server' | 'screen' | 'paper'>('server');
  useEffect(() => {
    const toPaper = () => setMode('paper');
    const toScreen = () => setMode('screen');
    toScreen();
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
    };
  }, []);
  const isWindowed = mode === 'screen' && count >= WINDOW_FROM;
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: isWindowed ? count : 0,
    getScrollElement: () => props.table.current?.closest<HTMLElement>('.table-box') ?? null,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 0, height: 700 },
    overscan: 10,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return keep === null || keep >= count || inSight.includes(keep)
        ? inSight
        : [...inSight, keep].sort((a, b) => a - b);
    },
  });
  const isClient = mode !== 'server';
  if (!isWindowed) {
    const [first, end] = isClient ? [0, count] : [props.from, Math.min(count, props.from + PAGE_ROWS)];
    const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => ({ index: first + at, gap: 0 }));
    return { rows, after: 0, isClient, measure: notMeasured };
  }
  let end = 0;
  const rows = virtualizer.getVirtualItems().map((item) => {
    const gap = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, gap };
  });
  return {
    rows,
    after: Math.max(0, virtualizer.getTotalSize() - end),
    isClient,
    measure: virtualizer.measureElement as (row: Element | null) => void,
  };
}
