export interface Point {
  x: number;
  y: number;
}

const MARGIN = 3;

/** The line of a row: one point a year that has a score, and no line across a year that has none. */
export function sparklineShape(
  scores: readonly (number | null)[],
  box: { width: number; height: number; floor: number },
): { path: string; points: (Point | null)[]; alone: Point[] } {
  const across = (box.width - 2 * MARGIN) / Math.max(1, scores.length - 1);
  const range = Math.max(1, 100 - box.floor);
  const points = scores.map((score, at) =>
    score === null
      ? null
      : {
          x: round(MARGIN + at * across),
          y: round(MARGIN + ((100 - score) / range) * (box.height - 2 * MARGIN)),
        },
  );
  const path = points
    .map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
    .join('');
  const alone = points.flatMap((point, at) => (point && !points[at - 1] && !points[at + 1] ? point : []));
  return { path, points, alone };
}

/** Where the scale of all rows begins: the ten under the least score there is. */
export function sparklineFloor(
  rows: readonly { history: Readonly<Record<string, number | null>> }[],
): number {
  const scores = rows.flatMap((row) => Object.values(row.history).flatMap((score) => score ?? []));
  return Math.floor(Math.min(90, ...scores) / 10) * 10;
}

const round = (value: number) => Math.round(value * 10) / 10;
