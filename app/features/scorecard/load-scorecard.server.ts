import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { withFigures } from '~/features/scores/with-figures.server.ts';
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
export async function loadScorecard(args: LoaderFunctionArgs) {
  const { actor, tenant, province, search, years, question, choices } = await loadFrame(
    args,
    askedFilters(args.request, KEPT_FOR_EVERYTHING),
  );
  const { provinceCode } = province;
  const page = {
    province,
    years,
    canImport: can(actor, 'imports.read', { provinceCode }),
    ownDistrict: tenant.districtCode,
  };
  if (!question) return { ...page, card: null };
  const { scheme, view, asked } = question;
  const figures = await withFigures(args.context.db, tenant, async (t) => ({
    rows: await ScorecardRepository.findAllRows(t, asked),
    means: await ScorecardRepository.findMeans(t, asked),
    open: await readOpenCell(t, { search, ...question }),
  }));
  return {
    ...page,
    card: {
      fiscalYear: asked.fiscalYear,
      choices,
      indicators: (scheme?.indicators ?? []).flatMap(({ number, name }) =>
        scheme?.items.some((item) => item.indicator === number) ? [{ number, name }] : [],
      ),
      view,
      comparedYears: asked.years,
      gaps: {
        row: gapOf(scheme, view.lead.id as NodeId),
        mean: gapOf(scheme, view.lead.id as NodeId, figures.means.assessed),
      },
      ...figures,
    },
  };
}

/** The opened cell alone, under the same filters and rights as the page; null where nothing shown is opened. */
export async function loadCell(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { tenant, search, question } = await loadFrame(args, searchParams);
  if (!question) return null;
  return withFigures(args.context.db, tenant, (t) => readOpenCell(t, { search, ...question }));
}

/** Who asks for what: years, choices and the question to the figures; null where nothing is published. */
async function loadFrame({ request, params, context }: LoaderFunctionArgs, searchParams: URLSearchParams) {
  const access = await requireProvince({ request, params, context }, 'results.read');
  const search = scorecardSearch.parse(searchParams);
  // A district chief sees the own district whatever the address names.
  const asked = { ...search, district: access.tenant.districtCode ?? search.district };
  return withTenant(context.db, access.tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    return {
      ...access,
      search,
      years,
      question: fiscalYear === null ? null : await questionOf(t, asked, { fiscalYear, years }),
      choices: await ScopeRepository.findScopeChoices(t),
    };
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
