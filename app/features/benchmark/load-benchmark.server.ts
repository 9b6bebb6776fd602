import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as BenchmarkRepository from './BenchmarkRepository.server.ts';
import { benchmarkSearch } from './benchmark-search-params.ts';
import { ALL_TYPES } from './core/groups.ts';
import { summarise } from './core/standing.ts';

/** What the page and its export show: every province's published group, the own one among them. */
export async function loadBenchmark({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = benchmarkSearch.parse(askedFilters(request, ['year', 'figure', 'type']));
  return withTenant(context.db, tenant, async (t) => {
    const choices = await BenchmarkRepository.findAllChoices(t, province.isDemo);
    const years = choices.map((choice) => choice.fiscalYear);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return { province, search, result: null };
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, [fiscalYear - 1, fiscalYear]);
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    const filter = {
      fiscalYear,
      isDemo: province.isDemo,
      agencyType: search.type || ALL_TYPES,
      figure: search.figure,
      isComparable: schemes.length === 2 && schemes.every((each) => each.comparable),
    };
    const nation = await BenchmarkRepository.findNation(t, filter);
    const provinces = await BenchmarkRepository.findAllProvinces(t, filter);
    const classes = nation?.histogram ?? [];
    const seesOwn = tenant.scope === 'province';
    return {
      province,
      search,
      result: {
        fiscalYear,
        years,
        types: choices.find((choice) => choice.fiscalYear === fiscalYear)?.types ?? [],
        indicators: (scheme?.indicators ?? []).map(({ number, name }) => ({ number, name })),
        provinces,
        nation: nation ?? null,
        ownByClass: seesOwn ? await BenchmarkRepository.countOwnByClass(t, filter, classes) : null,
        standing: summarise(provinces, province.provinceCode),
      },
    };
  });
}

export type BenchmarkResult = NonNullable<Awaited<ReturnType<typeof loadBenchmark>>['result']>;
