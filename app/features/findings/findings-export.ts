import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { parseFigure } from '~/lib/decimal.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { nameFigure } from './core/figure-name.ts';
import { placeWithinFile } from './core/source-place.ts';
import { explainRow } from './explain-row.ts';
import { loadFindings } from './load-findings.server.ts';
import { figureWords } from './use-figure-name.ts';

const MOST_ROWS = 100_000;

/** `/provinces/:code/findings.csv` and `.xlsx`: every row of the page's filters, with what was decided. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, ledger } = await loadFindings(args, () => ({ offset: 0, limit: MOST_ROWS }));
  if (ledger === null) throw notFound();
  const { fiscalYear, rows, names } = ledger;
  const { page: _, ...filter } = { ...search, year: fiscalYear };
  const t = translator(args.context.lang).getFixedT(null, 'findings');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const words = figureWords(t, common);
  const nameOf = (node: string, kind?: string) => nameFigure(words, names, node, kind);
  const levelName = (key: string) => common(`levels.${key}` as 'levels.AA', { defaultValue: key });
  return sendTable(args, {
    province,
    subject: 'findings',
    title: t('figure'),
    fiscalYear,
    filter,
    about: [
      [t('state'), t(`stateFilters.${search.state}`)],
      [t('class'), search.class ? t(`classes.${search.class}`) : common('all'), common('search'), search.q],
    ],
    head: [
      t('agencyCode'),
      common('agency'),
      t('figure'),
      t('node'),
      t('printed'),
      t('computed'),
      t('required'),
      t('difference'),
      t('class'),
      t('state'),
      t('explanation'),
      t('file'),
      t('place'),
      t('decision'),
      t('corrected'),
      t('reason'),
      t('settledBy'),
      t('settledAt'),
    ],
    rows: rows.map((row) => [
      row.agencyCode,
      row.agencyNameTh,
      nameOf(row.node, row.kind),
      row.node,
      row.class === 'wrong_level' && row.printed ? levelName(row.printed) : asNumber(row.printed),
      row.class === 'wrong_level' && row.computed ? levelName(row.computed) : asNumber(row.computed),
      asNumber(row.required),
      asNumber(row.difference),
      t(`classes.${row.class}`),
      t(`states.${row.state}`),
      explainRow(t, row, nameOf, levelName),
      row.source?.fileName,
      row.source && placeWithinFile(row.source, (line, field) => t('sourceLine', { line, field })),
      row.settlement && t(`decisions.${row.settlement.decision}`),
      asNumber(row.settlement?.corrected ?? null),
      row.settlement?.reason,
      row.settlement?.settledByOffice,
      row.settlement?.settledAt,
    ]),
  });
}

/** A figure as a number, so that a spreadsheet computes with it; a text as it is. */
function asNumber(text: string | null): string | number | null {
  return parseFigure(text)?.toNumber() ?? text;
}
