import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { diceFor } from './dice.ts';
import { publishedFiguresFor, type Situation } from './figures.ts';
import type { AgencyRecord } from './places.ts';

/** An ordinary agency of recent years: content staff, fairly content visitors, a few disclosures missing. */
export function aSituation(overrides: Partial<Situation> = {}): Situation {
  return {
    staff: 98,
    visitors: 95,
    disclosure: 95,
    onlineUse: 40,
    answered: { staff: 25, visitors: 40, visitedByEvaluators: 20 },
    ...overrides,
  };
}

/** Full published figures of an agency in the scheme's year; the same for the same code, year and situation. */
export function someFigures(
  scheme: Scheme,
  agency: AgencyRecord,
  situation: Partial<Situation> = {},
): AgencyFigures {
  const dice = diceFor(`factory ${scheme.fiscalYear} ${agency.agencyCode}`);
  return {
    agencyCode: agency.agencyCode,
    agencyType: agency.agencyType,
    districtCode: agency.districtCode,
    nameTh: agency.nameTh,
    isDemo: agency.isDemo,
    published: publishedFiguresFor(scheme, aSituation(situation), dice),
  };
}

/** Full published figures of the agencies in the scheme's year. */
export function aProvinceYear(
  scheme: Scheme,
  agencies: readonly AgencyRecord[],
  situation: Partial<Situation> = {},
): AgencyFigures[] {
  return agencies.map((agency) => someFigures(scheme, agency, situation));
}
