import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadBenchmark } from './load-benchmark.server.ts';

/** `/provinces/:code/benchmark.csv` and `.xlsx`: the provinces and the nation; a hidden group says so in every cell. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadBenchmark(args);
  if (!result) throw notFound();
  const { fiscalYear, provinces, nation, indicators } = result;
  const t = translator(args.context.lang).getFixedT(null, 'benchmark');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const number = Number(search.figure.replace('ind_', ''));
  const indicator = indicators.find((each) => each.number === number);
  const figure = indicator
    ? t('indicator', { number, name: indicator.name[args.context.lang] })
    : search.figure === 'overall'
      ? t('overall')
      : search.figure.toUpperCase();
  const groups = [
    ...provinces.map((row) => ({ ...row, name: row[args.context.lang === 'en' ? 'nameEn' : 'nameTh'] })),
    ...(nation
      ? [
          {
            ...nation,
            provinceCode: '',
            name: t('nation'),
            rank: null,
            percentile: null,
            medianPlace: null,
            isOwnOnly: false,
          },
        ]
      : []),
  ];
  return sendTable(args, {
    province,
    subject: 'benchmark',
    title: t('table.title'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [t('figure'), figure],
      [common('agencyType'), search.type ? common(`types.${search.type}` as 'types.tao') : common('all')],
      [t('hidden.mark'), t('hidden.title')],
    ],
    head: [
      t('table.code'),
      t('table.province'),
      t('table.rank'),
      t('table.percentile'),
      t('bodies'),
      t('quantiles.mean'),
      t('table.change'),
      t('quantiles.p10'),
      t('quantiles.q1'),
      t('quantiles.median'),
      t('quantiles.q3'),
      t('quantiles.p90'),
      t('table.medianPlace'),
      t('table.judged'),
      t('table.passedCount'),
      t('table.remark'),
    ],
    rows: groups.map((group) => {
      const shown = (value: number | null) => (group.isHidden ? t('hidden.mark') : value);
      return [
        group.provinceCode,
        group.name,
        group.rank,
        group.percentile,
        shown(group.n),
        shown(group.mean),
        group.change,
        shown(group.p10),
        shown(group.q1),
        shown(group.median),
        shown(group.q3),
        shown(group.p90),
        shown(group.medianPlace),
        shown(group.judged),
        shown(group.passed),
        group.isOwnOnly ? t('ownOnly.mark') : '',
      ];
    }),
  });
}
