import { notFound } from './http.server.ts';

/**
 * The fiscal year (BE) to show: the one asked for, or the newest there is; null where there is none at all.
 * @throws a 404 for a year that was asked for and is not among `years`
 */
export function pickYear(asked: number | null, years: readonly number[]): number | null {
  if (asked !== null && !years.includes(asked)) throw notFound();
  return asked ?? (years.length > 0 ? Math.max(...years) : null);
}
