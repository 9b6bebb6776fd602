/** A small drawing: one point a year, years from left to right, `floor` at the bottom and 100 at the top. */
export interface SmallBox {
  width: number;
  height: number;
  floor: number;
}

export interface SmallPoint {
  x: number;
  y: number;
}

const MARGIN = 5;

/** Where the points stand and how the line runs; it is not joined into the years of `cuts` nor over absent scores. */
export function smallLine(
  scores: readonly (number | null)[],
  isCut: (at: number) => boolean,
  box: SmallBox,
): { path: string; points: SmallPoint[] } {
  const across = (box.width - 2 * MARGIN) / Math.max(1, scores.length - 1);
  const range = Math.max(1, 100 - box.floor);
  const places = scores.map((score, at) =>
    score === null
      ? null
      : {
          x: round(MARGIN + at * across),
          y: round(MARGIN + ((100 - score) / range) * (box.height - 2 * MARGIN)),
        },
  );
  const path = places
    .map((place, at) => (place ? `${places[at - 1] && !isCut(at) ? 'L' : 'M'}${place.x} ${place.y}` : ''))
    .join('');
  return { path, points: places.filter((place) => place !== null) };
}

/** The ten at or under the least score: one axis for all drawings of a page. */
export function commonFloor(scores: readonly (number | null)[]): number {
  const known = scores.filter((score) => score !== null);
  return Math.max(0, Math.floor(Math.min(90, ...known) / 10) * 10);
}

const round = (value: number) => Math.round(value * 10) / 10;
