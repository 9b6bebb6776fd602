import { parseFigure } from '~/lib/decimal.ts';

/** A committed (or undone) import that held the figure. */
export interface ImportTrace {
  kind: 'import';
  batchId: string;
  fileName: string;
  /** False once the import was taken back. */
  stands: boolean;
  /** Whether it wrote the figure; else it found the same one stored, or a text that does not replace one. */
  wrote: boolean;
  at: string;
  office: string | null;
  sheet: string;
  row: number | null;
  column: number | null;
  printed: string;
  /** As it is stored: decimal text, level key, `5/76`. */
  value: string;
  /** The cell held the weighted score, which was divided back. */
  isWeighted: boolean;
  undone: { at: string; office: string | null; reason: string | null } | null;
}

/** A published document the product was filled from. */
export interface DocumentTrace {
  kind: 'document';
  titleTh: string;
  value: string;
  printed: string;
}

/** A figure that somebody put in the place of the printed one. */
export interface CorrectionTrace {
  kind: 'correction';
  at: string;
  office: string | null;
  reason: string | null;
  /** What was printed. */
  before: string | null;
  value: string;
}

export type Trace = ImportTrace | DocumentTrace | CorrectionTrace;

export interface FigureSources {
  /** Where the stored figure came from; null where no record tells. */
  inForce: Trace | null;
  /** Everything else that held the figure, newest first. */
  earlier: Trace[];
}

/**
 * Tells the source of the stored figure from what came before: the newest that wrote exactly this figure and still
 * stands. A document has no moment and counts as the first.
 * @param stored what is stored now, null where nothing is
 */
export function sourcesOf(stored: string | null, traces: readonly Trace[]): FigureSources {
  const newestFirst = traces.toSorted((a, b) => momentOf(b).localeCompare(momentOf(a)));
  const holds = (trace: Trace) => stored !== null && isSame(trace.value, stored);
  const isWriter = (trace: Trace) => trace.kind !== 'import' || (trace.stands && trace.wrote);
  const inForce = newestFirst.find((trace) => isWriter(trace) && holds(trace)) ?? null;
  return { inForce, earlier: newestFirst.filter((trace) => trace !== inForce) };
}

function momentOf(trace: Trace): string {
  return trace.kind === 'document' ? '' : trace.at;
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [parseFigure(left), parseFigure(right)];
  return a && b ? a.eq(b) : left === right;
}
