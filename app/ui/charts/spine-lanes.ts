export interface SpineSeries {
  /** Drawn in its dots; names it in the legend. */
  letter: string;
  label: string;
  /** One a row of the chart; null where there is none: no dot. */
  scores: readonly (number | null)[];
  /** A mean, drawn as a square. */
  isMean: boolean;
}

export interface SpineDot {
  series: number;
  score: number;
  /** Line within the row; dots too near each other stand below one another. */
  lane: number;
}

/** Dots nearer than this share of the axis would cover each other. */
const LEAST_APART = 0.06;

/** The dots of one row, each in the first lane where it covers no other. */
export function dotsOf(scores: readonly (number | null)[], floor: number): SpineDot[] {
  const ends: number[] = [];
  return scores
    .flatMap((score, series) => (score === null ? [] : [{ series, score }]))
    .sort((a, b) => a.score - b.score || a.series - b.series)
    .map((dot) => {
      const place = (dot.score - floor) / (100 - floor);
      const free = ends.findIndex((end) => place - end >= LEAST_APART);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = place;
      return { ...dot, lane };
    });
}
