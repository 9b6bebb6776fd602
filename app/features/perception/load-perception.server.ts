import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { spanOf } from './core/span.ts';
import * as PerceptionRepository from './PerceptionRepository.server.ts';
import { perceptionSearch } from './perception-search-params.ts';

/** What the page and its export show: the same bodies under the same rights. */
export async function loadPerception({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = perceptionSearch.parse(askedFilters(request, ['year', 'by', 'span']));
  return withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return { province, search, result: null };
    const length = Number(search.span);
    const asked = Array.from({ length }, (_, at) => fiscalYear - at);
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, asked);
    const span = spanOf({ fiscalYear, length }, years, schemes);
    const filter = { ...search, fiscalYear, span };
    const target = schemes.find((scheme) => scheme.fiscalYear === fiscalYear)?.passTarget ?? null;
    return {
      province,
      search,
      result: {
        fiscalYear,
        years,
        choices: await ScopeRepository.findScopeChoices(t),
        bodies: await PerceptionRepository.findAllBodies(t, filter),
        counts: await PerceptionRepository.countByYear(t, filter),
        span,
        cut: span.at(-1)?.cut ?? null,
        target: target && {
          isOfInstruments: target.instrument !== null,
          isVerified: target.mark.verified,
          source: target.mark.source,
        },
      },
    };
  });
}

export type PerceptionResult = NonNullable<Awaited<ReturnType<typeof loadPerception>>['result']>;
