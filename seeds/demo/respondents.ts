import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { agenciesOf } from './agencies.ts';
import type { DemoProvince } from './provinces.ts';
import { situationOf } from './situations.ts';
import { MISSING_YEARS } from './stories.ts';

/** Fiscal year (BE) from which the counts of the invented provinces are known; the years before show what is missing. */
const COUNTED_FROM = 2566;
/** Every so many-th body never handed in its counts. */
const UNCOUNTED = 9;

export interface RespondentCount {
  agencyCode: string;
  instrument: InstrumentCode;
  respondents: number;
  minSample: number | null;
}

/** How many people answered each survey of the scheme's year: those by whose answers the scores were thrown. */
export function respondentsOf(scheme: Scheme, province: DemoProvince): RespondentCount[] {
  if (scheme.fiscalYear < COUNTED_FROM) return [];
  const hasParts = scheme.instruments.some(({ partOf }) => partOf === 'eit');
  return agenciesOf(province)
    .filter((_, index) => index % UNCOUNTED !== UNCOUNTED - 1)
    .filter(({ agencyCode }) => !MISSING_YEARS[agencyCode]?.includes(scheme.fiscalYear))
    .flatMap((agency) => {
      const { staff, visitors, visitedByEvaluators } = situationOf(agency, scheme.fiscalYear).answered;
      const count = (instrument: InstrumentCode, respondents: number, minSample: number | null) => ({
        agencyCode: agency.agencyCode,
        instrument,
        respondents,
        minSample,
      });
      return [
        count('iit', staff, Math.min(staff, 30)),
        ...(hasParts
          ? [count('eit_public', visitors, 30), count('eit_survey', visitedByEvaluators, null)]
          : [count('eit', visitors, 30)]),
      ];
    });
}
