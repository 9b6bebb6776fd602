import { directionOf } from '~/lib/effective-gap.ts';
import { VOICES, type Voice } from './topic-items.ts';

/** Means of a topic by instrument, and how far the papers stand above experience; points, absent ones null. */
export interface TopicMeans extends Record<Voice, { mean: number | null }> {
  topic: string;
  gap: number | null;
}

/** The single lowest mean of any topic and instrument: the three are never averaged into one. */
export function lowestMean<T extends TopicMeans>(rows: readonly T[]) {
  return (
    rows
      .flatMap((row) => VOICES.flatMap((voice) => ({ row, voice, mean: row[voice].mean })))
      .filter((each): each is { row: T; voice: Voice; mean: number } => each.mean !== null)
      .sort((a, b) => a.mean - b.mean)[0] ?? null
  );
}

/** The topic whose papers and experience stand furthest apart, whichever is higher. */
export function widestGap<T extends TopicMeans>(rows: readonly T[]): (T & { gap: number }) | null {
  return (
    rows
      .filter((row): row is T & { gap: number } => row.gap !== null && row.gap !== 0)
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0] ?? null
  );
}

/** The item with the lowest mean among those that ask for an opinion; null where none has a score. */
export function weakestItem<I extends { isOpinion: boolean; mean: number | null }>(items: readonly I[]) {
  return (
    items
      .filter((item): item is I & { mean: number } => item.isOpinion && item.mean !== null)
      .sort((a, b) => a.mean - b.mean)[0] ?? null
  );
}

interface Mover {
  change: number | null;
}

/** Those who won most and those who lost most, from `gap` points on; who moved less or cannot be compared is in neither. */
export function movers<B>(
  rows: readonly B[],
  of: (row: B) => Mover,
  { most, gap }: { most: number; gap: number },
) {
  const moved = rows
    .flatMap((row) => ({ row, change: of(row).change ?? 0 }))
    .filter(({ change }) => directionOf(change, gap) !== 'same')
    .sort((a, b) => b.change - a.change);
  return {
    up: moved.filter(({ change }) => change > 0).slice(0, most),
    down: moved
      .filter(({ change }) => change < 0)
      .reverse()
      .slice(0, most),
  };
}
