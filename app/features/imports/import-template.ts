import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';
import { xlsxResponse } from '~/lib/xlsx-response.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import { findAllStoredCounts } from './RespondentCountRepository.server.ts';
import { findAllStoredFigures } from './StoredFiguresRepository.server.ts';
import { agencyTemplate, resultsTemplate } from './write/template.ts';

const templateSearch = defineSearch({ year: yearParam, agency: codeParam(/^[A-Za-z0-9-]{2,40}$/) });

/**
 * `/provinces/:code/imports/template.xlsx?year=2568`: the year's form with every agency of the province and what is
 * stored of it filled in (bodies that had ended by then are left out unless they have results); `&agency=…` the sheet of one agency.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  const { year, agency } = templateSearch.parse(new URL(request.url).searchParams);
  if (year === null) throw notFound();
  const { scheme, agencies, figures, counts } = await withTenant(context.db, tenant, async (t) => {
    const all = await KnownAgencyRepository.findAllAgencies(t, year);
    return {
      scheme: await SchemeRepository.findByFiscalYear(t.trx, year),
      agencies: all,
      counts: await findAllStoredCounts(
        t,
        all.map((each) => each.agencyCode),
      ),
      figures: await findAllStoredFigures(
        t,
        year,
        all.map((each) => each.agencyCode),
      ),
    };
  });
  if (!scheme) throw notFound();
  if (!agency)
    return xlsxResponse(
      await resultsTemplate(scheme, agencies, figures, counts),
      `ita-${year}-${province.provinceCode}-แบบฟอร์ม.xlsx`,
    );
  const one = agencies.find((each) => each.agencyCode === agency);
  if (!one) throw notFound();
  const own = figures.find((each) => each.agencyCode === agency) ?? null;
  return xlsxResponse(await agencyTemplate(scheme, one, own, counts), `ita-${year}-${agency}.xlsx`);
}
