import type { TFunction } from 'i18next';
import { isByPoints, type Mark, pointsOf } from './core/lift.ts';

/** How survey items are raised, in words: to a mark or by points. */
export function markText(mark: Mark, t: TFunction<'whatIf'>): string {
  return t(isByPoints(mark) ? 'lift.markBy' : 'lift.markTo', { points: pointsOf(mark) });
}
