import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as AdaptationRepository from './AdaptationRepository.server.ts';
import { adaptationsSearch } from './adaptations-search-params.ts';
import { entriesOf } from './core/entries.ts';

/** What the list of local changes and copied texts and its export show. */
export async function loadAdaptations({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  const search = adaptationsSearch.parse(askedFilters(request));
  return withTenant(context.db, tenant, async (t) => {
    const years = await AdaptationRepository.findAllYears(t);
    const fiscalYear = pickYear(search.year, years);
    const { measure, type, district } = search;
    const rows =
      fiscalYear === null
        ? []
        : await AdaptationRepository.findAll(t, { fiscalYear, measure, type, district });
    const all = entriesOf(rows);
    const entries = all.filter(
      ({ kind, isMarked }) =>
        (search.kind === '' || search.kind === kind) &&
        (search.mark === '' || (kind !== 'declined' && isMarked === (search.mark === 'marked'))),
    );
    return {
      province,
      search,
      years,
      fiscalYear,
      measures: fiscalYear === null ? [] : await AdaptationRepository.findAllMeasures(t, fiscalYear),
      choices: await ScopeRepository.findScopeChoices(t),
      entries,
      maySpread: can(actor, 'measures.write', province),
    };
  });
}
