import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { viewOf } from './core/columns.ts';
import { readOpenCell } from './read-open-cell.server.ts';
import * as ScorecardRepository from './ScorecardRepository.server.ts';
import { KEPT_FOR_EVERYTHING, type ScorecardSearch, scorecardSearch } from './scorecard-search-params.ts';

/** What the page and its export show: the same rows under the same rights, before search and order. */
export async function loadScorecard({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = scorecardSearch.parse(askedFilters(request, KEPT_FOR_EVERYTHING));
  return withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    const canImport = can(actor, 'imports.read', { provinceCode: province.provinceCode });
    if (fiscalYear === null) return { province, years, canImport, card: null };
    const { scheme, view, asked } = await questionOf(t, search, { fiscalYear, years });
    const means = await ScorecardRepository.findMeans(t, asked);
    return {
      province,
      years,
      canImport,
      card: {
        fiscalYear,
        choices: await ScopeRepository.findScopeChoices(t),
        indicators: (scheme?.indicators ?? []).flatMap(({ number, name }) =>
          scheme?.items.some((item) => item.indicator === number) ? [{ number, name }] : [],
        ),
        view,
        comparedYears: asked.years,
        gaps: {
          row: gapOf(scheme, view.lead.id as NodeId),
          mean: gapOf(scheme, view.lead.id as NodeId, means.assessed),
        },
        rows: await ScorecardRepository.findAllRows(t, asked),
        means,
        open: await readOpenCell(t, { search, scheme, view, asked }),
      },
    };
  });
}

/** The opened cell alone, under the same filters and rights as the page; null where nothing shown is opened. */
export async function loadCell({ request, params, context }: LoaderFunctionArgs) {
  const { tenant } = await requireProvince({ request, params, context }, 'results.read');
  const search = scorecardSearch.parse(new URL(request.url).searchParams);
  return withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return null;
    const question = await questionOf(t, search, { fiscalYear, years });
    return readOpenCell(t, { search, ...question });
  });
}

/** The columns of the view in the year's scheme, and what they ask of the database. */
async function questionOf(
  t: TenantDb,
  { type, district, size, indicator }: ScorecardSearch,
  { fiscalYear, years }: { fiscalYear: number; years: readonly number[] },
) {
  const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, years);
  const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
  const view = viewOf(scheme, indicator);
  const asked = {
    fiscalYear,
    type,
    district,
    size,
    lead: view.lead.id,
    indicators: view.columns.flatMap(({ kind, id }) => (kind === 'indicator' ? id : [])),
    items: view.columns.flatMap(({ kind, id }) => (kind === 'item' ? id : [])),
    years: comparableYears(schemes, fiscalYear),
  };
  return { scheme, view, asked };
}

/** Years whose figures may stand beside those of the shown one, oldest first; none for a year that compares with no other. */
function comparableYears(
  schemes: Awaited<ReturnType<typeof SchemeRepository.findAllByFiscalYears>>,
  fiscalYear: number,
): number[] {
  const years = schemes.filter((scheme) => scheme.comparable).map((scheme) => scheme.fiscalYear);
  return years.includes(fiscalYear) ? years : [];
}

export type Scorecard = NonNullable<Awaited<ReturnType<typeof loadScorecard>>['card']>;
