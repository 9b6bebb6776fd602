import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { levelDisagreements } from './core/level-order.ts';
import { shownRankings } from './core/order-rows.ts';
import { loadRankings } from './load-rankings.server.ts';
import { KEPT_FOR_EVERYTHING, rankingsSearch } from './rankings-search-params.ts';

/** `/provinces/:code/rankings.csv` and `.xlsx`: what the page shows, in its order, with its filters written into the file. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, ranking } = await loadRankings(args);
  if (!ranking) throw notFound();
  const { fiscalYear, whole, choices } = ranking;
  const { from, ...search } = rankingsSearch.parse(askedFilters(args.request, KEPT_FOR_EVERYTHING));
  const t = translator(args.context.lang).getFixedT(null, 'rankings');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const typeName = (type: string) => common(`types.${type}` as 'types.tao');
  const outdone = new Set(levelDisagreements(ranking.rows).map(({ row }) => row.agencyCode));
  return sendTable(args, {
    province,
    subject: 'rankings',
    title: t('rankTitle'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      ...scopeWords(search, choices, common as unknown as (key: string) => string),
      [common('search'), search.q || '–'],
      [t('order'), t(`orders.${search.order}`)],
      [t('band.about'), t(`band.in.${whole}`), t(ranking.isCounted ? 'band.counted' : 'band.notCounted')],
    ],
    head: [
      t('code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      common('overall'),
      common('level'),
      t('outdone.column'),
      t('rankTitle'),
      t('band.best'),
      t('band.last'),
      t('band.next'),
      t('band.nextByRounding'),
      t('band.margin'),
      t('rankByLevel'),
      t('rankDistrict'),
      t('rankType'),
      t('rankNation'),
      t('rankAll'),
      t('change'),
      t('rankChange'),
      'IIT',
      'EIT',
      'OIT',
      translator(args.context.lang).getFixedT(null, 'findings')('openCount'),
    ],
    rows: shownRankings(ranking.rows, search).map((row) => [
      row.agencyCode,
      row.nameTh,
      typeName(row.agencyType),
      row.districtNameTh,
      row.overall,
      row.level ? common(`levels.${row.level}` as 'levels.AA', { defaultValue: row.level }) : null,
      outdone.has(row.agencyCode) ? t('outdone.words') : null,
      row.rankInProvince,
      row.band?.best,
      row.band?.last,
      row.next,
      row.nextByRounding,
      row.margin,
      row.rankByLevel,
      row.rankInDistrict,
      row.rankInTypeProvince,
      row.rankInTypeNational,
      row.rankNational,
      row.change,
      row.rankChange,
      row.iit,
      row.eit,
      row.oit,
      row.openFindingCount,
    ]),
  });
}
