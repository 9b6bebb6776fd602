import type { LoaderFunctionArgs } from '@remix-run/node';
import { findScopeChoices } from '~/features/agencies/ScopeRepository.server.ts';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { computeNodes } from '~/features/scores/core/compute-nodes.ts';
import { readFigures } from '~/features/scores/core/read-figures.ts';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { type LiftBody, liftOf } from './core/lift.ts';
import { buildModel } from './core/model.ts';
import * as LiftRepository from './LiftRepository.server.ts';
import { liftSearch } from './lift-search-params.ts';

/** For each item how many of the visible bodies it alone takes over the line. */
export async function loadLift({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = liftSearch.parse(askedFilters(request, ['year', 'line', 'mark']));
  const chosen = await withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    const scheme = fiscalYear === null ? null : await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    const codes = fiscalYear === null ? [] : await LiftRepository.findAllAgencyCodes(t, fiscalYear, search);
    return { years, scheme, codes, choices: await findScopeChoices(t) };
  });
  const { years, scheme, codes, choices } = chosen;
  if (!scheme) return { province, search, years, result: null };
  const { fiscalYear } = scheme;
  const figures = await withFigures(context.db, tenant, (t) => findAllStoredFigures(t, fiscalYear, codes));
  const bodies = figures.flatMap(({ agencyCode, nameTh, published }): LiftBody[] => {
    const nodes = computeNodes(scheme, readFigures(scheme, published).byNode);
    const model = buildModel(scheme, { nodes, level: { publishedText: published.level ?? null } });
    return model ? [{ agencyCode, nameTh, model }] : [];
  });
  const rows = liftOf(scheme, bodies, { line: search.line, mark: search.mark, language: context.lang });
  return {
    province,
    search,
    years,
    result: {
      fiscalYear,
      choices,
      bodies: bodies.length,
      without: codes.length - bodies.length,
      rows: rows.filter(({ open }) => open > 0),
    },
  };
}
