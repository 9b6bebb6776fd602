import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadRankings } from './load-rankings.server.ts';

/** `/provinces/:code/rankings.csv` and `.xlsx`: what the page shows, with its filters written into the file. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, fiscalYear, search, rows } = await loadRankings(args);
  if (fiscalYear === null) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'rankings');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const type = search.type ? common(`types.${search.type}` as 'types.tao') : common('all');
  return sendTable(args, {
    province,
    subject: 'rankings',
    title: t('rankTitle'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [[common('agencyType'), type, common('district'), search.district || common('all')]],
    head: [
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
    rows: rows.map((row) => [
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
  });
}
