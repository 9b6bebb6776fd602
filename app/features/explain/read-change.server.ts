import type { Scheme } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { parseFigure } from '~/lib/decimal.ts';
import * as ExplainRepository from './ExplainRepository.server.ts';

/** Why there is no change to tell, where there is none. */
export type NoChange =
  | 'no_year_before'
  | 'not_comparable'
  | 'before_is_draft'
  | 'no_overall'
  | 'not_published';

/** The two overall scores behind a change, and whether their years may be compared. */
export async function readChange(
  t: TenantDb,
  agencyCode: string,
  scheme: Scheme,
  year: ExplainRepository.ExplainedYear,
) {
  const lastYear = year.fiscalYear - 1;
  const before = (await ExplainRepository.findYear(t, agencyCode, lastYear)) ?? null;
  const schemeBefore = await SchemeRepository.findByFiscalYear(t.trx, lastYear);
  const isComparable = scheme.comparable && (schemeBefore?.comparable ?? true);
  const [now, then] = [parseFigure(year.overall), parseFigure(before?.overall)];
  const difference = now && then && isComparable ? now.minus(then).toFixed() : null;
  return {
    lastYear,
    before: before && { overall: before.overall, isPublished: before.isPublished, rank: before.rank },
    isComparable,
    difference,
    noChange: year.change === null ? whyNone() : null,
    /** Least change that is worth an arrow (points). */
    gap: gapOf(scheme, 'overall'),
  };

  function whyNone(): NoChange {
    if (!before) return 'no_year_before';
    if (!isComparable) return 'not_comparable';
    if (!now || !then) return 'no_overall';
    return before.isPublished ? 'not_published' : 'before_is_draft';
  }
}
