import { parseScheme } from '~/features/schemes/core/parse-scheme.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { fy2561 } from './fy2561.ts';
import { fy2562 } from './fy2562.ts';
import { fy2563 } from './fy2563.ts';
import { fy2564 } from './fy2564.ts';
import { fy2565 } from './fy2565.ts';
import { fy2566 } from './fy2566.ts';
import { fy2567 } from './fy2567.ts';
import { fy2568 } from './fy2568.ts';

/** Every scheme record, checked, oldest first. A new year is a new file and its line here. */
export const allSchemes: readonly Scheme[] = [
  fy2561,
  fy2562,
  fy2563,
  fy2564,
  fy2565,
  fy2566,
  fy2567,
  fy2568,
].map(parseScheme);

/**
 * The scheme record of a fiscal year (BE).
 * @throws RangeError for a year without a record
 */
export function seedScheme(fiscalYear: number): Scheme {
  const scheme = allSchemes.find((known) => known.fiscalYear === fiscalYear);
  if (!scheme) throw new RangeError(`No assessment scheme for fiscal year ${fiscalYear}`);
  return scheme;
}
