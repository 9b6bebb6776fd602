import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { roundHalfUp2 } from '~/lib/decimal.ts';
import type { Assessment } from './assessment.ts';

/** The items under the year's threshold (85), in the scheme's order. An absent score is not under it. */
export function itemsBelowThreshold(scheme: Scheme, assessment: Assessment): SchemeItem[] {
  return scheme.items.filter(({ code }) => {
    const value = assessment.nodes.get(code)?.value ?? null;
    return value !== null && roundHalfUp2(value).lt(scheme.itemThreshold.value);
  });
}
