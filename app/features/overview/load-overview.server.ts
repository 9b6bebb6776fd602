import type { LoaderFunctionArgs } from '@remix-run/node';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { overviewSearch } from './overview-search-params.ts';
import { readOverview } from './read-overview.server.ts';

/** What the page and its export show: the same bodies under the same rights. */
export async function loadOverview({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = overviewSearch.parse(askedFilters(request));
  const { provinceCode, isDemo } = province;
  return withTenant(context.db, tenant, async (t) => {
    const known = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, known);
    if (fiscalYear === null) return { province, search, result: null };
    const { bodies, ...overview } = await readOverview(t, { fiscalYear, known, scope: search, isDemo });
    return {
      province,
      search,
      result: {
        ...overview,
        bodies: bodies.map(({ agencyCode, nameTh, overall, level }) => ({
          agencyCode,
          nameTh,
          overall,
          level,
        })),
        may: {
          import: can(actor, 'imports.read', { provinceCode }),
          settle: can(actor, 'findings.read', { provinceCode }),
        },
      },
    };
  });
}

export type Overview = NonNullable<Awaited<ReturnType<typeof loadOverview>>['result']>;
