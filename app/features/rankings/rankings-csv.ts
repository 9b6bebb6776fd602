import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { csvResponse } from '~/lib/csv.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadRankings } from './load-rankings.server.ts';

/** `/provinces/:code/rankings.csv`: what the page shows, with its filters written into the file. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, fiscalYear, search, rows } = await loadRankings(args);
  if (fiscalYear === null) throw notFound();
  const { provinceCode } = province;
  const filter = { ...search, year: fiscalYear };
  await recordExport(args.context, { provinceCode, subject: 'rankings', rows: rows.length, filter });
  const t = translator(args.context.lang).getFixedT(null, 'rankings');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const type = search.type ? common(`types.${search.type}` as 'types.tao') : common('all');
  return csvResponse(`ita-${fiscalYear}-${province.provinceCode}-rankings-${todayInThailand()}.csv`, [
    [common('province'), province.nameTh, province.isDemo ? common('demo.mark') : ''],
    [common('fiscalYear'), fiscalYear],
    [common('agencyType'), type, common('district'), search.district || common('all')],
    [t('exportedOn'), todayInThailand()],
    [],
    [
      t('code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      common('overall'),
      common('level'),
      t('rankTitle'),
      t('rankDistrict'),
      t('rankType'),
      t('rankNation'),
      t('change'),
      t('rankChange'),
      'IIT',
      'EIT',
      'OIT',
      translator(args.context.lang).getFixedT(null, 'findings')('openCount'),
    ],
    ...rows.map((row) => [
      row.agencyCode,
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      row.overall,
      row.level ? common(`levels.${row.level}` as 'levels.AA', { defaultValue: row.level }) : null,
      row.rankInProvince,
      row.rankInDistrict,
      row.rankInTypeProvince,
      row.rankInTypeNational,
      row.change,
      row.rankChange,
      row.iit,
      row.eit,
      row.oit,
      row.openFindingCount,
    ]),
  ]);
}
