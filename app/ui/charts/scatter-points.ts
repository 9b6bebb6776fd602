/** How a group's points look; the form tells them apart where the colour does not. */
export const POINT_LOOKS = {
  marked: { color: '#b5541c', shape: 'triangle', sign: '▲' },
  good: { color: '#0f4c5c', shape: 'circle', sign: '●' },
  other: { color: '#3f8fa8', shape: 'diamond', sign: '◆' },
  quiet: { color: '#6b777e', shape: 'square', sign: '■' },
} as const;
export type PointLook = keyof typeof POINT_LOOKS;

export interface ScatterPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  /** Key of its group. */
  group: string;
}

export interface ScatterGroup {
  key: string;
  label: string;
  look: PointLook;
}

/** Where an axis of scores begins: the ten below the least figure drawn, never above the cut. */
export function axisFloor(scores: readonly number[], cut: number | null): number {
  const least = Math.min(cut ?? 100, ...scores);
  return Math.max(0, Math.floor((least - 3) / 10) * 10);
}
