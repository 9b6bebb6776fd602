import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { stateAt } from './core/cell-state.ts';
import { shownRows } from './core/shown-rows.ts';
import { loadCompliance } from './load-compliance.server.ts';
import { unpacked } from './use-shown.ts';

/** `/provinces/:code/compliance.csv` and `.xlsx`: the matrix as shown, with its filters. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, matrix } = await loadCompliance(args);
  if (!matrix) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'compliance');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const { circular, circulars, columns } = matrix;
  const nameOf = (circularId: string) =>
    circulars.find((each) => each.circularId === circularId)?.number ?? '';
  return sendTable(args, {
    province,
    subject: 'compliance',
    title: t('title'),
    fiscalYear: matrix.fiscalYear,
    filter: search,
    about: [
      [t('circular'), circular ? `${circular.number ?? ''} ${circular.subject}`.trim() : t('allCirculars')],
      [t('round'), t(`rounds.${search.round}`)],
      ...scopeWords(search, matrix.choices, common as unknown as (key: string) => string),
      [t('tree'), search.tree ? t(`trees.${search.tree}`) : common('all')],
      [t('state'), search.state ? t(`looks.${search.state}`) : common('all')],
      [t('due'), search.due ? t(`buckets.${search.due}`) : common('all')],
      ...(search.q ? [[t('searchLabel'), search.q]] : []),
    ],
    head: [
      common('agency'),
      common('agencyType'),
      common('district'),
      t('open'),
      t('exports.daysLate'),
      t('report'),
      ...columns.map(({ circularId, measureNo, title }) =>
        `${nameOf(circularId)} ${measureNo}. ${title}`.trim(),
      ),
    ],
    rows: shownRows(unpacked(matrix.rows), search).map((row) => [
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      row.duties[0] ? t(`duties.${row.duties[0].duty}`) : null,
      row.duties[0] && row.duties[0].days > 0 ? row.duties[0].days : null,
      t(`reportStates.${row.reportState ?? 'none'}`),
      ...columns.map((_, at) => {
        const state = stateAt(row.cells, at);
        return state ? t(`states.${state}`) : t('notRecipient');
      }),
    ]),
  });
}
