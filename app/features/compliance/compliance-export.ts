import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { reportStateOf, stateOf } from './core/roll-up.ts';
import { loadCompliance } from './load-compliance.server.ts';

/** `/provinces/:code/compliance.csv` and `.xlsx`: the matrix as shown, with its filters. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, circular, measures, rows } = await loadCompliance(args);
  if (!circular) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'compliance');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  return sendTable(args, {
    province,
    subject: 'compliance',
    title: t('report'),
    fiscalYear: circular.measuresFiscalYear,
    filter: search,
    about: [
      [t('circular'), circular.number, circular.subject],
      [
        t('round'),
        t(`rounds.${search.round}`),
        common('agencyType'),
        search.type || common('all'),
        common('district'),
        search.district || common('all'),
      ],
    ],
    head: [
      common('agency'),
      common('agencyType'),
      common('district'),
      t('states.acknowledged'),
      t('report'),
      ...measures.map((m) => `${m.measureNo}. ${m.title}`),
    ],
    rows: rows.map((row) => [
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      row.acknowledgedAt?.toISOString() ?? null,
      t(`reportStates.${reportStateOf(row) ?? 'none'}`),
      ...measures.map((measure) => t(`states.${stateOf(row, measure.measureNo)}`)),
    ]),
  });
}
