import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as OverdueRepository from '~/features/compliance/OverdueRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf, gapsOf } from '~/features/scores/core/decision-size.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { isWhole } from '~/lib/scope-params.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { attentionListsOf } from './core/attention-lists.ts';
import { trendCutsOf } from './core/trend-cuts.ts';
import * as OverviewRepository from './OverviewRepository.server.ts';
import { overviewSearch } from './overview-search-params.ts';
import * as SpreadRepository from './SpreadRepository.server.ts';

/** What the page and its export show: the same bodies under the same rights. */
export async function loadOverview({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = overviewSearch.parse(askedFilters(request));
  const { provinceCode } = province;
  return withTenant(context.db, tenant, async (t) => {
    const known = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, known);
    if (fiscalYear === null) return { province, search, result: null };
    const years = await OverviewRepository.findAllYears(t, search);
    const year =
      years.find((each) => each.fiscalYear === fiscalYear) ?? OverviewRepository.noFigures(fiscalYear);
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, known);
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    const before = years.find((each) => each.fiscalYear === fiscalYear - 1) ?? null;
    const bodies = await SpreadRepository.findAllBodies(t, fiscalYear, { known, scope: search });
    const overdue = await OverdueRepository.findAllOverdue(t, {
      resultsFiscalYear: fiscalYear,
      today: todayInThailand(),
      scope: search,
    });
    const gap = gapOf(scheme, 'overall');
    const nation = (await OverviewRepository.findNation(t, fiscalYear, province.isDemo)) ?? null;
    const wholeProvince = tenant.scope === 'province' && isWhole(search);
    return {
      province,
      search,
      result: {
        fiscalYear,
        knownYears: known,
        choices: await ScopeRepository.findScopeChoices(t),
        years,
        year,
        before: scheme?.comparable ? before : null,
        nation,
        /** The nation of a published year is always stored, unless it would give a small group away. */
        isNationHidden: nation === null && year.isPublished && year.assessed > 0,
        spread: {
          width: SpreadRepository.BAR_POINTS,
          bars: await SpreadRepository.findSpread(t, fiscalYear, search),
        },
        districts:
          tenant.scope === 'province' ? await SpreadRepository.findAllDistricts(t, fiscalYear, search) : [],
        bodies: bodies.map(({ agencyCode, nameTh, overall, level }) => ({
          agencyCode,
          nameTh,
          overall,
          level,
        })),
        attention: attentionListsOf(bodies, overdue, { scheme, gap }),
        wholeProvince,
        target: Number(scheme?.passTarget?.overall ?? 85),
        levelKeys: scheme?.levelScale.levels.map((level) => level.key) ?? [],
        indicators: (scheme?.comparable ? scheme.indicators : []).map(({ number, name }) => ({
          number,
          name,
        })),
        trend: trendCutsOf(schemes, known),
        gap,
        gaps: gapsOf(scheme, Math.max(1, Math.min(year.assessed, before?.assessed ?? year.assessed))),
        may: {
          import: can(actor, 'imports.read', { provinceCode }),
          settle: can(actor, 'findings.read', { provinceCode }),
        },
      },
    };
  });
}

export type Overview = NonNullable<Awaited<ReturnType<typeof loadOverview>>['result']>;
