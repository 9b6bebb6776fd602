import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as OverdueRepository from '~/features/compliance/OverdueRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf, gapsOf } from '~/features/scores/core/decision-size.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { isWhole, type Scope } from '~/lib/scope-params.ts';
import { attentionListsOf } from './core/attention-lists.ts';
import { trendCutsOf } from './core/trend-cuts.ts';
import * as OverviewRepository from './OverviewRepository.server.ts';
import * as SpreadRepository from './SpreadRepository.server.ts';

/** Which year (BE) and bodies the overview is about. `known` are the years with results, `isDemo` of the province. */
interface OverviewQuestion {
  fiscalYear: number;
  known: readonly number[];
  scope: Scope;
  isDemo: boolean;
}

/** The year in one look, as the tenant may see it: what the page, its export and the documents of the province tell. */
export async function readOverview(t: TenantDb, { fiscalYear, known, scope, isDemo }: OverviewQuestion) {
  const years = await OverviewRepository.findAllYears(t, scope);
  const year =
    years.find((each) => each.fiscalYear === fiscalYear) ?? OverviewRepository.noFigures(fiscalYear);
  const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, [...known]);
  const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
  const before = years.find((each) => each.fiscalYear === fiscalYear - 1) ?? null;
  const bodies = await SpreadRepository.findAllBodies(t, fiscalYear, { known, scope });
  const overdue = await OverdueRepository.findAllOverdue(t, {
    resultsFiscalYear: fiscalYear,
    today: todayInThailand(),
    scope,
  });
  const gap = gapOf(scheme, 'overall');
  const nation = (await OverviewRepository.findNation(t, fiscalYear, isDemo)) ?? null;
  const isProvince = t.tenant.scope === 'province';
  return {
    fiscalYear,
    knownYears: [...known],
    choices: await ScopeRepository.findScopeChoices(t),
    years,
    year,
    before: scheme?.comparable ? before : null,
    nation,
    /** The nation of a published year is always stored, unless it would give a small group away. */
    isNationHidden: nation === null && year.isPublished && year.assessed > 0,
    spread: {
      width: SpreadRepository.BAR_POINTS,
      bars: await SpreadRepository.findSpread(t, fiscalYear, scope),
    },
    districts: isProvince ? await SpreadRepository.findAllDistricts(t, fiscalYear, scope) : [],
    bodies,
    attention: attentionListsOf(bodies, overdue, { scheme, gap }),
    wholeProvince: isProvince && isWhole(scope),
    target: Number(scheme?.passTarget?.overall ?? 85),
    levelKeys: scheme?.levelScale.levels.map((level) => level.key) ?? [],
    indicators: (scheme?.comparable ? scheme.indicators : []).map(({ number, name }) => ({ number, name })),
    trend: trendCutsOf(schemes, known),
    gap,
    gaps: gapsOf(scheme, Math.max(1, Math.min(year.assessed, before?.assessed ?? year.assessed))),
  };
}
