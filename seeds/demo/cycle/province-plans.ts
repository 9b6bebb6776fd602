import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import type { PlanRecord } from '../../factories/plan.ts';
import { measureStock } from '../../measure-stock/index.ts';
import { agenciesOf, identityIn } from '../agencies.ts';
import type { DemoProvince } from '../provinces.ts';
import { regionalUnitsOf } from '../regional-units.ts';
import { type DemoCycle, measureFromStock } from './cycle.ts';
import { planOf } from './plans.ts';

/** The scheme of a results year (BE) and what the agencies reached in it, by code. */
export type ResultsOf = (fiscalYear: number) => {
  scheme: Scheme;
  figures: ReadonlyMap<string, AgencyFigures>;
};

/** The plans of both cycles: of the local bodies, and of the units of regional government that a circular reached. */
export function demoPlans(province: DemoProvince, cycle: DemoCycle, resultsOf: ResultsOf): PlanRecord[] {
  const sent = [...cycle.circulars, ...cycle.others].filter(({ reached }) => reached === 'sent');
  const library = measureStock.map(measureFromStock);
  return [2568, 2569].flatMap((fiscalYear) => {
    const circulars = sent.filter(({ measuresFiscalYear }) => measuresFiscalYear === fiscalYear);
    const year = { fiscalYear, ...resultsOf(fiscalYear - 1), circulars, library };
    const bodies = [
      ...agenciesOf(province).map((agency) => ({ ...agency, ...identityIn(agency, fiscalYear) })),
      ...regionalUnitsOf(province),
    ];
    return bodies.flatMap((body) => planOf(body, year) ?? []);
  });
}
