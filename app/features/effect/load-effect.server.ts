import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { nodeLabel } from '~/features/schemes/core/lookup.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { type Judgement, judgeAll } from './core/judge.ts';
import { matchedMeans, meansOfSet } from './core/matched-means.ts';
import { outcomeOf } from './core/outcome.ts';
import * as EffectRepository from './EffectRepository.server.ts';
import { effectSearch } from './effect-search-params.ts';

/** What the page and its export show. */
export async function loadEffect({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  const search = effectSearch.parse(askedFilters(request, ['year', 'by']));
  return withTenant(context.db, tenant, async (t) => {
    const years = await EffectRepository.findAllMeasuresYears(t);
    const newest = years.find(({ hasResults }) => hasResults) ?? years[0];
    pickYear(
      search.year,
      years.map((each) => each.fiscalYear),
    );
    const year = years.find(({ fiscalYear }) => fiscalYear === search.year) ?? newest;
    const about = { province, search, years, isDistrict: tenant.scope === 'district' };
    if (!year || !newest) return { ...about, result: null };
    const measures = await readMeasures(t, year.fiscalYear, search);
    const shown = measures.find(({ measureId }) => measureId === search.measure) ?? null;
    return {
      ...about,
      search: { ...search, measure: shown?.measureId ?? '' },
      result: {
        year,
        defaultYear: newest.fiscalYear,
        choices: await ScopeRepository.findScopeChoices(t),
        measures: measures.map(({ sets, ...row }) => ({ ...row, sets: sets.length })),
        shown: shown && { ...shown, sets: shown.sets.map((set) => ({ ...set, means: meansOfSet(set) })) },
      },
    };
  });
}

/** Every measure of the year with what became of its adopters and of the others, in the order in which they were sent. */
export async function readMeasures(
  t: TenantDb,
  fiscalYear: number,
  filter: Omit<EffectRepository.EffectFilter, 'fiscalYear' | 'wanted'>,
) {
  const measures = await EffectRepository.findAllMeasures(t, fiscalYear);
  const outcomes = await readOutcomes(t, fiscalYear, measures);
  const wanted = outcomes.flatMap(({ measureId, outcome }) =>
    (outcome?.nodes ?? []).map((nodes) => ({ measureId, ...nodes })),
  );
  const { by, type, district, size } = filter;
  const asked = { by, type, district, size, fiscalYear, wanted };
  const bodies = await EffectRepository.findAllBodies(t, asked);
  const means = await EffectRepository.findAllMeans(t, asked);
  const judged = judgeAll(
    outcomes.map(({ measureId, outcome }) =>
      outcome ? bodies.filter((body) => body.measureId === measureId) : null,
    ),
  );
  return outcomes.map(({ measureId, title, outcome, names, tied }, at) => {
    const judgement = judged[at] as Judgement<EffectRepository.BodyRow>;
    return {
      ...judgement,
      measureId,
      title,
      basis: outcome?.basis ?? null,
      names,
      tied,
      means: matchedMeans(judgement.sets),
      before: means.filter((each) => each.measureId === measureId),
    };
  });
}

async function readOutcomes(
  t: TenantDb,
  fiscalYear: number,
  measures: readonly EffectRepository.CirculatedMeasure[],
) {
  const tiedYears = measures.flatMap(({ tiedItems }) => tiedItems.map((item) => item.fiscalYear));
  const first = Math.min(fiscalYear - 1, ...tiedYears);
  const last = Math.max(fiscalYear, ...tiedYears);
  const span = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const all = await SchemeRepository.findAllByFiscalYears(t.trx, span);
  const schemeOf = (year: number) => all.find((scheme) => scheme.fiscalYear === year);
  const [start, next] = [schemeOf(fiscalYear - 1), schemeOf(fiscalYear)];
  const seesItems = t.tenant.scope === 'province';
  return measures.map(({ measureId, title, tiedItems }) => {
    const outcome = start && next ? outcomeOf(tiedItems, { start, next, all, seesItems }) : null;
    const names = (outcome?.nodes ?? []).map((node) => ({
      node: node.next,
      th: next ? nodeLabel(next, node.next, 'th') : node.next,
      en: next ? nodeLabel(next, node.next, 'en') : node.next,
    }));
    return { measureId, title, outcome, names, tied: tiedItems };
  });
}

export type EffectResult = NonNullable<Awaited<ReturnType<typeof loadEffect>>['result']>;
export type EffectRow = EffectResult['measures'][number];
export type EffectDetail = NonNullable<EffectResult['shown']>;
