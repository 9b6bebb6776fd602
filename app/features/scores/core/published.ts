import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';
import type { Score } from '~/lib/decimal.ts';

/** A figure as it comes from storage or a file; a text that is no number counts as absent. */
export type Figure = Score | string | number | null | undefined;

/** What was published of one agency and fiscal year, at whatever depth (points 0-100). Absent is left out. */
export interface PublishedFigures {
  overall?: Figure;
  /** Level as printed (`A`, `A (ผ่าน)`, `ผ่านดี`) or as its key. */
  level?: string | null;
  instruments?: Partial<Record<InstrumentCode, Figure>>;
  /** Weighted scores as printed beside the instruments (IIT 28.93 of 30). */
  weighted?: Partial<Record<InstrumentCode, Figure>>;
  /** By indicator number. */
  indicators?: Record<string, Figure>;
  /** By code, `9.1`. */
  subIndicators?: Record<string, Figure>;
  /** By code, `i1`. */
  items?: Record<string, Figure>;
}
