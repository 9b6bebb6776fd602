import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import { nodeLabel } from '~/features/schemes/core/lookup.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { assess } from '~/features/scores/core/assess.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { type GateArgs, requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { costRows } from './core/cost-rows.ts';
import { buildModel } from './core/model.ts';
import { settlePlainForm } from './plain-form.server.ts';
import * as ScenarioRepository from './ScenarioRepository.server.ts';
import { whatIfSearch } from './what-if-search-params.ts';

/** The agency's year as the simulator works on it, and what each of its items costs. */
export async function loadWhatIf({ request, params, context }: GateArgs) {
  const access = await requireAgency({ request, params, context }, 'agency.read');
  const { actor, tenant, province, agency } = access;
  const search = whatIfSearch.parse(askedFilters(request));
  const canRead = can(actor, 'scenarios.read', agency);
  const read = await withTenant(context.db, tenant, async (t) => {
    const results = await AgencyScoresRepository.findAllYears(t, agency.agencyCode);
    const years = results.map(({ fiscalYear }) => fiscalYear);
    const fiscalYear = pickYear(search.year, years);
    const scheme = fiscalYear === null ? null : await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    if (fiscalYear === null || !scheme) return { years, result: null };
    const [figures] = await findAllStoredFigures(t, fiscalYear, [agency.agencyCode]);
    const row = results.find((result) => result.fiscalYear === fiscalYear);
    if (!figures || !row) return { years, result: null };
    const assessment = assess(scheme, figures.published);
    const model = buildModel(scheme, assessment);
    return {
      years,
      result: {
        fiscalYear,
        row,
        model,
        scenarios: canRead ? await ScenarioRepository.findAll(t, agency.agencyCode, fiscalYear) : null,
        costs: costRows(scheme, assessment.nodes, context.lang),
        names: Object.fromEntries(
          treeOf(scheme).nodes.map(({ node }) => [node, nodeLabel(scheme, node, context.lang)]),
        ) as Record<string, string>,
      },
    };
  });
  const model = read.result?.model;
  const settled = model
    ? settlePlainForm(new URL(request.url), search, model)
    : { search, unreadable: {} as Readonly<Record<string, string>> };
  return {
    province,
    agency,
    ...settled,
    ...read,
    canWrite: can(actor, 'scenarios.write', agency),
  };
}
