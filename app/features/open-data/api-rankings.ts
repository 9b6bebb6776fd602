import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import type { rankingsAnswer } from './core/schemas.ts';
import * as OpenDataRepository from './OpenDataRepository.server.ts';
import { openDataSearch } from './open-data-search-params.ts';
import { apiNotFound, respond } from './respond.server.ts';

/** `GET /api/v1/provinces/{code}/rankings?fiscalYear=…&agencyType=…&districtCode=…` */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const search = openDataSearch.parse(new URL(request.url).searchParams);
  const tenant = mintTenant({ provinceCode: params.code ?? '', scope: 'public' });
  const found = await withTenant(context.db, tenant, async (t) => {
    const year = await OpenDataRepository.findProvinceYear(t.trx, t.provinceCode, search.fiscalYear);
    if (!year) return null;
    const filter = {
      fiscalYear: year.fiscalYear,
      type: search.agencyType,
      district: search.districtCode,
      size: '',
    };
    return { year, rows: await RankingRepository.findAllByFiscalYear(t, filter) };
  });
  if (!found) return apiNotFound();
  const rankings = found.rows.map((row) => ({
    agencyCode: row.agencyCode,
    nameTh: row.nameTh,
    agencyType: row.agencyType,
    districtCode: row.districtCode,
    overall: row.overall,
    level: row.level,
    rankInProvince: row.rankInProvince,
    rankInDistrict: row.rankInDistrict,
    rankInTypeNational: row.rankInTypeNational,
    change: row.change,
    rankChange: row.rankChange,
  }));
  const { year } = found;
  const answer: z.infer<typeof rankingsAnswer> = {
    provinceCode: year.provinceCode,
    isDemo: year.isDemo,
    fiscalYear: year.fiscalYear,
    agencyType: search.agencyType || null,
    districtCode: search.districtCode || null,
    rankings,
  };
  const columns = [
    'agencyCode',
    'nameTh',
    'agencyType',
    'districtCode',
    'overall',
    'level',
    'rankInProvince',
    'rankInDistrict',
    'rankInTypeNational',
    'change',
    'rankChange',
  ] as const;
  return respond(request, `${year.fiscalYear}.${year.version}`, answer, () => [
    ['fiscalYear', 'isDemo', ...columns],
    ...rankings.map((row) => [year.fiscalYear, year.isDemo, ...columns.map((column) => row[column])]),
  ]);
}
