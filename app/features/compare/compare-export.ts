import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { difference } from '~/features/overview/core/difference.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { INSTRUMENTS, type Line, scoreOf } from './core/columns.ts';
import { loadCompare } from './load-compare.server.ts';
import { columnsOf } from './use-columns.ts';

/** `/provinces/:code/compare.csv` and `.xlsx`: the comparison as shown, its differences, and the bodies most like the base. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadCompare(args);
  const [base] = result?.bodies ?? [];
  if (!result || !base) throw notFound();
  const { fiscalYear, similar } = result;
  const { lang } = args.context;
  const t = translator(lang).getFixedT(null, 'compare');
  const common = translator(lang).getFixedT(null, 'common');
  const typeOf = (type: string) => common(`types.${type}` as 'types.tao');
  const columns = columnsOf(result, t, typeOf(base.agencyType));
  const scoreLine = (name: string, line: Line) => {
    const baseScore = scoreOf(base, line);
    return [
      name,
      ...columns.flatMap((column, at) => {
        const score = scoreOf(column.scores, line);
        return at === 0 ? [score] : [score, difference(score, baseScore)];
      }),
    ];
  };
  const textLine = (name: string, of: (column: (typeof columns)[number]) => string | number | null) => [
    name,
    ...columns.flatMap((column, at) => (at === 0 ? [of(column)] : [of(column), null])),
  ];
  const levelOf = (level: string | null | undefined) =>
    level ? common(`levels.${level}` as 'levels.AA', { defaultValue: level }) : null;
  return sendTable(args, {
    province,
    subject: 'compare',
    title: t('table.line'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [
        t('similar.weights'),
        t('similar.wt'),
        search.wt,
        t('similar.wz'),
        search.wz,
        t('similar.wd'),
        search.wd,
        t('similar.ws'),
        search.ws,
      ],
    ],
    head: [
      t('table.line'),
      ...columns.flatMap((column, at) =>
        at === 0
          ? [column.label]
          : [column.label, t('table.differenceOf', { letter: column.letter, name: column.label })],
      ),
    ],
    rows: [
      textLine(t('code'), (column) => column.body?.agencyCode ?? null),
      scoreLine(common('overall'), 'overall'),
      textLine(common('level'), (column) => levelOf(column.body?.level)),
      textLine(t('table.rank'), (column) => column.body?.rankInProvince ?? null),
      ...INSTRUMENTS.map((code) => scoreLine(common(`instruments.${code}`), code)),
      ...result.indicators.map(({ number, name }) => scoreLine(`${number}. ${name[lang]}`, number)),
      [],
      [t('similar.title'), base.nameTh],
      [
        t('code'),
        common('agency'),
        t('similar.likeness'),
        common('agencyType'),
        common('size'),
        common('district'),
        t('similar.start'),
        t('similar.startGap'),
        common('overall'),
      ],
      ...(similar?.rows ?? []).map((row) => [
        row.agencyCode,
        row.nameTh,
        row.likeness,
        typeOf(row.agencyType),
        row.sizeClass && common(`sizes.${row.sizeClass}` as 'sizes.small'),
        row.districtNameTh,
        row.start,
        row.startGap,
        row.overall,
      ]),
    ],
  });
}
