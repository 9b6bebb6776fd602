import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** The longest run of consecutive years that compare, up to and with `last`, oldest first; empty where `last` does not. */
export function runTo(schemes: readonly Scheme[], last: number): Scheme[] {
  const run: Scheme[] = [];
  for (let year = last; ; year -= 1) {
    const scheme = schemes.find(({ fiscalYear }) => fiscalYear === year);
    if (!scheme?.comparable) return run;
    run.unshift(scheme);
  }
}
