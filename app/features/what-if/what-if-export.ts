import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadWhatIf } from './load-what-if.server.ts';

/** `/agencies/:agencyCode/what-if.csv?year=2566` and `.xlsx`: what each item costs, under the rights of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, agency, search, result } = await loadWhatIf(args);
  if (!result) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'whatIf');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const { fiscalYear, costs, names } = result;
  return sendTable(args, {
    province,
    agencyCode: agency.agencyCode,
    subject: 'item-costs',
    title: t('costs.title'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [[common('agency'), agency.nameTh]],
    head: [
      common('item'),
      t('costs.label'),
      common('indicator'),
      common('points'),
      t('costs.cost'),
      t('costs.headroom'),
      t('costs.kind'),
      t('costs.mark'),
    ],
    rows: costs.map((row) => [
      row.code,
      row.label,
      names[row.indicator] ?? row.indicator,
      row.score === null ? null : Number(row.score),
      row.cost === null ? null : Number(row.cost),
      row.headroom === null ? null : Number(row.headroom),
      t(row.inSteps ? 'costs.steps' : 'costs.smooth'),
      row.mark === null ? '' : t(`costs.marks.${row.mark}`),
    ]),
  });
}
