import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { diceFor } from '../factories/dice.ts';
import { publishedFiguresFor } from '../factories/figures.ts';
import { agenciesOf, type DemoAgency, identityIn } from './agencies.ts';
import { plantIrregularity } from './irregularities.ts';
import type { DemoProvince } from './provinces.ts';
import { situationOf } from './situations.ts';
import { MISSING_YEARS } from './stories.ts';

/** Everything published of an invented province in the scheme's year; agencies without a result are left out. */
export function demoProvinceYear(scheme: Scheme, province: DemoProvince): AgencyFigures[] {
  return agenciesOf(province)
    .filter(({ agencyCode }) => !MISSING_YEARS[agencyCode]?.includes(scheme.fiscalYear))
    .map((agency) => figuresOf(scheme, agency));
}

function figuresOf(scheme: Scheme, agency: DemoAgency): AgencyFigures {
  const { fiscalYear } = scheme;
  const { agencyType, districtCode, nameTh } = identityIn(agency, fiscalYear);
  const dice = diceFor(`answers ${fiscalYear} ${agency.agencyCode}`);
  const published = publishedFiguresFor(scheme, situationOf(agency, fiscalYear), dice);
  return {
    agencyCode: agency.agencyCode,
    agencyType,
    districtCode,
    nameTh,
    isDemo: true,
    published: plantIrregularity(published, agency.agencyCode, fiscalYear),
  };
}
