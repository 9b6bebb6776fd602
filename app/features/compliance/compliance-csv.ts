import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { csvResponse } from '~/lib/csv.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { reportStateOf, stateOf } from './core/roll-up.ts';
import { loadCompliance } from './load-compliance.server.ts';

/** `/provinces/:code/compliance.csv`: the matrix as shown, with its filters. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, circular, measures, rows, today } = await loadCompliance(args);
  if (!circular) throw notFound();
  const { provinceCode } = province;
  await recordExport(args.context, {
    provinceCode,
    subject: 'compliance',
    rows: rows.length,
    filter: search,
  });
  const t = translator(args.context.lang).getFixedT(null, 'compliance');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  return csvResponse(`compliance-${circular.measuresFiscalYear}-${province.provinceCode}-${today}.csv`, [
    [common('province'), province.nameTh, province.isDemo ? common('demo.mark') : ''],
    [t('circular'), circular.number, circular.subject],
    [
      t('round'),
      t(`rounds.${search.round}`),
      common('agencyType'),
      search.type || common('all'),
      common('district'),
      search.district || common('all'),
    ],
    [],
    [
      common('agency'),
      common('agencyType'),
      common('district'),
      t('states.acknowledged'),
      t('report'),
      ...measures.map((m) => `${m.measureNo}. ${m.title}`),
    ],
    ...rows.map((row) => [
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      row.acknowledgedAt?.toISOString() ?? null,
      t(`reportStates.${reportStateOf(row) ?? 'none'}`),
      ...measures.map((measure) => t(`states.${stateOf(row, measure.measureNo)}`)),
    ]),
  ]);
}
