import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadPlan } from './load-plan.server.ts';

/** `/agencies/:agencyCode/plan.csv` and `.xlsx`: the rows with the columns of the official measures tables. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, agency, year, plan } = await loadPlan(args);
  if (year === null || !plan) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'plans');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const topicName = (topicNo: number | null) => plan.topics.find(({ number }) => number === topicNo)?.name;
  return sendTable(args, {
    province,
    agencyCode: agency.agencyCode,
    subject: 'plan',
    title: t('titlePlain'),
    fiscalYear: plan.fiscalYear,
    filter: { year },
    about: [
      [common('agency'), agency.nameTh],
      [t('resultsYear'), year],
    ],
    head: [
      t('columns.no'),
      t('columns.topic'),
      t('columns.itemCodes'),
      t('columns.itemScoreText'),
      t('columns.finding'),
      t('columns.measure'),
      t('columns.steps'),
      t('columns.timeframe'),
      t('columns.limitation'),
      t('columns.responsible'),
      t('columns.kind'),
    ],
    rows: plan.rows.map((row, at) => [
      at + 1,
      row.topicNo === null ? null : `${row.topicNo}. ${topicName(row.topicNo) ?? ''}`,
      row.itemCodes.join(' '),
      row.itemScoreText,
      row.finding,
      row.measure,
      row.steps,
      row.timeframe,
      row.limitation,
      row.responsible,
      t(`kinds.${row.kind}`),
    ]),
  });
}
