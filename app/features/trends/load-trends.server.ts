import type { LoaderFunctionArgs } from '@remix-run/node';
import { type IdentityView, identityLines, namingSpans } from '~/features/agencies/core/identity-lines.ts';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as SuccessionRepository from '~/features/agencies/SuccessionRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { itemsOfNode } from '~/features/schemes/core/lookup.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters, type SearchOf } from '~/lib/search-params.ts';
import { breaksOf } from './core/breaks.ts';
import { coreOf, corePlaces } from './core/core-series.ts';
import { runTo } from './core/run.ts';
import type { TrendYear } from './core/trend-years.ts';
import { mainRows, partsAsked, type TrendsPlan, viewOf } from './core/view.ts';
import * as TrendsRepository from './TrendsRepository.server.ts';
import { trendsSearch } from './trends-search-params.ts';

/** What the page and its export show: the same figures under the same rights. */
export async function loadTrends({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const asked = trendsSearch.parse(askedFilters(request, ['from', 'to', 'node']));
  // A district chief sees the own district whatever the address names, so no other may stand in it or in an export.
  const isForeign = tenant.districtCode !== null && asked.district !== tenant.districtCode;
  const search = isForeign ? { ...asked, district: '' } : asked;
  return withTenant(context.db, tenant, async (t) => {
    const known = await RankingRepository.findAllFiscalYears(t);
    const span = spanOf(search, known);
    if (span === null) return { province, search, result: null };
    const agencies = await TrendsRepository.findAllAgencies(t);
    const agency = agencies.find(({ code }) => code === search.agency) ?? null;
    if (search.agency && !agency) throw notFound();
    return {
      province,
      search,
      result: { known, agencies, agency, ...(await readTrends(t, search, span, agency)) },
    };
  });
}

/** First and last year to show; null where there are no results at all. A span that ends before it begins starts anew. */
function spanOf({ from, to }: { from: number | null; to: number | null }, known: readonly number[]) {
  const last = pickYear(to, known);
  if (last === null) return null;
  const first = from === null ? null : pickYear(from, known);
  return { from: first !== null && first <= last ? first : Math.min(...known), to: last };
}

async function readTrends(
  t: TenantDb,
  search: SearchOf<typeof trendsSearch>,
  { from, to }: { from: number; to: number },
  agency: { code: string; nameTh: string } | null,
) {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, years);
  const last = schemes.find(({ fiscalYear }) => fiscalYear === to);
  const node = last && itemsOfNode(last, search.node).length > 0 ? search.node : 'overall';
  const scope = { ...search, from, to };
  const run = runTo(schemes, to);
  const seesItems = t.tenant.scope === 'province';
  const core = seesItems ? coreOf(run) : [];
  const plan = { years, schemes, run, core, node };
  const figures = {
    head: await TrendsRepository.findHeadMeans(t, scope),
    parts: seesItems ? await TrendsRepository.findPartMeans(t, scope, partsAsked(plan)) : [],
    core: seesItems && last ? await TrendsRepository.findCoreMeans(t, scope, corePlaces(last, core)) : [],
  };
  const view = viewOf(plan, figures);
  return {
    years,
    node,
    seesItems,
    scopeChoices: await ScopeRepository.findScopeChoices(t),
    breaks: breaksOf(schemes),
    levels: await TrendsRepository.countLevels(t, scope),
    ...view,
    core: seesItems ? view.core : null,
    identity: agency && (await readIdentity(t, { ...plan, agency, view: search.identity }, view.rows)),
  };
}

/** The figure of the agency and of what it came of, as lines; null where it has been one body under one name and type. */
async function readIdentity(
  t: TenantDb,
  plan: TrendsPlan & { agency: { code: string; nameTh: string }; view: IdentityView },
  rows: readonly TrendYear[],
) {
  const { years, agency, view } = plan;
  const span = { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  const namings = await TrendsRepository.findAllNamings(t, agency.code, span);
  const predecessors = await SuccessionRepository.findAllPredecessors(t, agency.code);
  const isOne = namingSpans(namings).length < 2 && namings.every(({ nameTh }) => nameTh === agency.nameTh);
  if (isOne && predecessors.length === 0) return null;
  const earlier = [];
  for (const predecessor of predecessors) {
    const scope = { ...NO_SCOPE, ...span, agency: predecessor.agencyCode };
    const means = [
      ...(await TrendsRepository.findHeadMeans(t, scope)),
      ...(t.tenant.scope === 'province'
        ? await TrendsRepository.findPartMeans(t, scope, partsAsked(plan))
        : []),
    ];
    earlier.push({
      ...predecessor,
      namings: await TrendsRepository.findAllNamings(t, predecessor.agencyCode, span),
      scoreOf: scoreIn(mainRows(plan, means)),
    });
  }
  const own = { agencyCode: agency.code, nameTh: agency.nameTh, namings, scoreOf: scoreIn(rows) };
  return { view, predecessors, lines: identityLines(view, years, own, earlier) };
}

const NO_SCOPE = { type: '', district: '', size: '' };

const scoreIn = (rows: readonly TrendYear[]) => (year: number) =>
  rows.find(({ fiscalYear }) => fiscalYear === year)?.mean ?? null;

export type TrendsResult = NonNullable<Awaited<ReturnType<typeof loadTrends>>['result']>;
