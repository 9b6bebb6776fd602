import type { LoaderFunctionArgs } from '@remix-run/node';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import type { SearchOf } from '~/lib/search-params.ts';
import * as CompareRepository from './CompareRepository.server.ts';
import { compareSearch } from './compare-search-params.ts';
import { joinCodes, MOST_CHOSEN, splitCodes } from './core/codes.ts';
import type { Reference } from './core/columns.ts';
import { startYearOf, totalOf, usableWeights } from './core/weights.ts';

const SIMILAR_SHOWN = 5;

type Search = SearchOf<typeof compareSearch>;

/**
 * What the page and its export show. The codes of the address choose only among what the session may see; the
 * search handed back holds no other, so that a foreign code and an unknown one leave the same trace: none.
 */
export async function loadCompare({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const asked = compareSearch.parse(new URL(request.url).searchParams);
  const codes = splitCodes(`${asked.agencies},${asked.add}`);
  return withTenant(context.db, tenant, async (t) => {
    const allYears = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(asked.year, allYears);
    const search: Search = { ...asked, agencies: '', add: '' };
    if (fiscalYear === null) return { province, search, result: null };
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, [fiscalYear - 1, fiscalYear]);
    const years = { fiscalYear, startYear: startYearOf(fiscalYear, schemes) };
    const found = await CompareRepository.findAllByCodes(t, years, codes);
    const bodies = found.slice(0, MOST_CHOSEN);
    const base = bodies[0] ?? null;
    const similar = base && (await findSimilar(t, years, base, search));
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    return {
      province,
      search: { ...search, agencies: joinCodes(bodies.map((body) => body.agencyCode)) },
      result: {
        ...years,
        years: allYears,
        isDistrict: tenant.scope === 'district',
        choices: await CompareRepository.findAllChoices(t, fiscalYear),
        bodies,
        /** Codes that are not among what the session may see. */
        leftOut: codes.length - found.length,
        tooMany: found.length - bodies.length,
        similar,
        references: base ? await findReferences(t, fiscalYear, base, similar?.rows ?? [], search) : [],
        indicators: (scheme?.indicators ?? []).map(({ number, name }) => ({ number, name })),
      },
    };
  });
}

export type CompareResult = NonNullable<Awaited<ReturnType<typeof loadCompare>>['result']>;

async function findSimilar(
  t: TenantDb,
  years: CompareRepository.ComparedYears,
  base: CompareRepository.ComparedBody,
  search: Search,
) {
  const weights = usableWeights(
    { type: search.wt, district: search.wd, size: search.wz, start: search.ws },
    base,
  );
  return {
    weights,
    total: totalOf(weights),
    rows: await CompareRepository.findAllSimilar(t, years, base, weights, SIMILAR_SHOWN),
    withoutStart:
      weights.start > 0 ? await CompareRepository.countWithoutStart(t, years, base.agencyCode) : 0,
  };
}

/** The means the reader ticked; a group without any result has none to show. */
async function findReferences(
  t: TenantDb,
  fiscalYear: number,
  base: CompareRepository.ComparedBody,
  similar: readonly CompareRepository.SimilarBody[],
  search: Search,
) {
  const groups = {
    province: {},
    type: { agencyType: base.agencyType },
    similar: { agencyCodes: similar.map((body) => body.agencyCode) },
  } as const satisfies Record<Reference, Parameters<typeof CompareRepository.findMeans>[2]>;
  const references: { key: Reference; means: CompareRepository.GroupMeans }[] = [];
  for (const key of ['province', 'type', 'similar'] as const) {
    if (search[key])
      references.push({ key, means: await CompareRepository.findMeans(t, fiscalYear, groups[key]) });
  }
  return references;
}
