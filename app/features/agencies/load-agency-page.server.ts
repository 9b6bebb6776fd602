import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { type GateArgs, requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as AgencyDutiesRepository from './AgencyDutiesRepository.server.ts';
import * as AgencyRepository from './AgencyRepository.server.ts';
import * as AgencyScoresRepository from './AgencyScoresRepository.server.ts';
import { agencySearch } from './agency-search-params.ts';
import { chooseYear, pageYears } from './core/choose-year.ts';
import { dutiesOf } from './core/duties.ts';
import { findPeers, readPeerFigures } from './peers.server.ts';
import { readYear } from './read-year.server.ts';
import * as SuccessionRepository from './SuccessionRepository.server.ts';
import { showHistory, showResult } from './show-result.server.ts';
import { nameRelatives, readPredecessors } from './successions.server.ts';

/** Everything the page of an agency shows for one results year, in one transaction of that agency's tenant. */
export async function loadAgencyPage({ request, params, context }: GateArgs) {
  const { actor, tenant, province, agency } = await requireAgency(
    { request, params, context },
    'agency.read',
  );
  const { agencyCode } = agency;
  const search = agencySearch.parse(askedFilters(request));
  const isOwn = actor.membership?.agencyCode === agencyCode;
  const predecessors = await readPredecessors(context.db, province.provinceCode, agencyCode);

  const read = await withTenant(context.db, tenant, async (t) => {
    const results = await AgencyScoresRepository.findAllYears(t, agencyCode);
    const years = pageYears(results, await AgencyRepository.findAllYearsWithDocuments(t, agencyCode));
    const known = await SchemeRepository.findAllFiscalYears(t.trx);
    const year = chooseYear(search.year, years, known);
    if (year === 'unknown') throw notFound();
    const circulars = await AgencyDutiesRepository.findAllCirculars(t, agencyCode);
    const reports = await AgencyDutiesRepository.findAllReports(t, agencyCode, { withDrafts: isOwn });
    const plans = isOwn ? await AgencyDutiesRepository.findAllPlans(t, agencyCode) : [];
    const ofResults = [results, ...predecessors.map((each) => each.results)]
      .flat()
      .map((row) => row.fiscalYear);
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, [
      ...new Set([...ofResults, ...(year === null ? [] : [year])]),
    ]);
    const ofYear = year === null ? null : await readYear(t, agencyCode, year);
    const successions = await SuccessionRepository.findAllSuccessions(t, agencyCode);
    return { results, years, year, circulars, reports, plans, schemes, ofYear, successions };
  });

  const { results, years, year, circulars, reports, plans, schemes, ofYear } = read;
  const row = results.find(({ fiscalYear }) => fiscalYear === year) ?? null;
  const scheme = schemes.find(({ fiscalYear }) => fiscalYear === year) ?? null;
  const peers = row?.isPublished
    ? await findPeers(context.db, province.provinceCode, row, agency.isDemo)
    : null;
  const beside = row?.isPublished
    ? await readPeerFigures(context.db, province.provinceCode, {
        fiscalYear: row.fiscalYear,
        agencyCode,
        agencyType: row.agencyType,
        isDemo: agency.isDemo,
      })
    : null;
  const shown = { agencyCode, scheme, schemes, results, row, peers, beside, language: context.lang };
  return {
    province,
    agency,
    /** As the agency was in the year shown; equal to what it is now where nothing changed. */
    inYear: ofYear?.identity ?? {
      nameTh: row?.nameTh ?? agency.nameTh,
      nameEn: null,
      agencyType: row?.agencyType ?? agency.agencyType,
      districtNameTh: agency.districtNameTh,
      districtNameEn: agency.districtNameEn,
    },
    year,
    years,
    search,
    relatives: await nameRelatives(context.db, actor, agency, read.successions),
    canReadProvince: can(actor, 'results.read', { provinceCode: province.provinceCode }),
    duties: isOwn ? dutiesOf(circulars, reports, plans, todayInThailand()) : null,
    result: ofYear && showResult(shown, ofYear),
    history: {
      ...showHistory(shown, ofYear?.provinceMeans ?? null, {
        shapes: [search.shape2, search.shape3],
        followed: { view: search.identity, agencyCode, nameTh: agency.nameTh, results, predecessors },
      }),
      unsettled: results
        .filter(({ openFindingCount }) => openFindingCount > 0)
        .map(({ fiscalYear, openFindingCount }) => ({ fiscalYear, count: openFindingCount })),
    },
    documents: ofYear?.documents ?? null,
    circulars: circulars.filter((circular) => circular.resultsFiscalYear === year),
    reports: reports.filter((report) => year !== null && [year, year + 1].includes(report.fiscalYear)),
  };
}

export type AgencyPageData = Awaited<ReturnType<typeof loadAgencyPage>>;
