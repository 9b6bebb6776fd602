import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { filterLibrary } from './core/filter-library.ts';
import * as MeasureBatchRepository from './MeasureBatchRepository.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import { measuresSearch } from './measures-search-params.ts';
import { findTiedSchemes, indicatorFinder, labelTies } from './tie-labels.server.ts';

/** The library of the year in the address (else the newest), as filtered there; for the page and its files. */
export async function loadLibrary(args: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince(args, 'measures.read');
  const search = measuresSearch.parse(new URL(args.request.url).searchParams);
  return withTenant(args.context.db, tenant, async (t) => {
    const years = await MeasureRepository.findAllYears(t);
    const fiscalYear = search.year ?? years[0] ?? fiscalYearOf(todayInThailand());
    const all = await MeasureRepository.findAll(t, fiscalYear);
    const schemes = await findTiedSchemes(t.trx, all, [fiscalYear - 1]);
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear - 1) ?? schemes.at(-1);
    const taken = new Set(all.map((measure) => measure.source));
    return {
      actor,
      province,
      search,
      years,
      fiscalYear,
      all,
      measures: filterLibrary(all, search, indicatorFinder(schemes)),
      labels: labelTies(schemes, all),
      indicators: scheme?.indicators.map(({ number, name }) => ({ number, name })) ?? [],
      stock: (await MeasureRepository.findAllStock(t.trx)).filter(({ stockCode }) => !taken.has(stockCode)),
      batches: await MeasureBatchRepository.findAllDone(t, fiscalYear),
    };
  });
}
