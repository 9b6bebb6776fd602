import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as ComplianceRepository from './ComplianceRepository.server.ts';
import { complianceSearch } from './compliance-search-params.ts';

/** What the matrix and its export show. */
export async function loadCompliance({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  const search = complianceSearch.parse(askedFilters(request, ['circular', 'round']));
  return withTenant(context.db, tenant, async (t) => {
    const circulars = await ComplianceRepository.findAllCirculars(t);
    const circular = circulars.find((each) => each.circularId === search.circular) ?? circulars[0] ?? null;
    const shown = { ...search, circular: circular?.circularId ?? '' };
    const common = { province, search: shown, circulars, today: todayInThailand() };
    if (!circular) return { ...common, circular: null, measures: [], rows: [], dues: NO_DUES };
    return {
      ...common,
      circular,
      measures: await ComplianceRepository.findAllMeasures(t, circular.circularId),
      rows: await ComplianceRepository.findAllByCircular(t, {
        circularId: circular.circularId,
        fiscalYear: circular.measuresFiscalYear,
        round: search.round,
        type: search.type,
        district: search.district,
      }),
      dues: {
        acknowledgeDueOn: circular.acknowledgeDueOn,
        reportDueOn: search.round === '6m' ? circular.report6mDueOn : circular.report12mDueOn,
      },
    };
  });
}

const NO_DUES = { acknowledgeDueOn: null, reportDueOn: null };
