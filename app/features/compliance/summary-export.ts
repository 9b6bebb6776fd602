import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadSummary } from './load-summary.server.ts';

/** `…/compliance/:circularId/measures/:measureNo/agencies.csv` and `.xlsx`: the summary, agency by agency. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, measure, rows } = await loadSummary(args);
  const t = translator(args.context.lang).getFixedT(null, 'compliance');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const rounds = ['6m', '12m'] as const;
  return sendTable(args, {
    province,
    subject: 'measure-summary',
    title: t('summary.short'),
    fiscalYear: measure.fiscalYear,
    filter: { circular: measure.circularId, measure: measure.measureNo },
    about: [
      [t('circular'), measure.number, measure.subject],
      [t('measureNo', { no: measure.measureNo }), measure.title],
    ],
    head: [
      common('agency'),
      common('agencyType'),
      common('district'),
      t('summary.decision'),
      t('summary.reason'),
      t('summary.change'),
      ...rounds.flatMap((round) => [
        t('summary.status', { round: t(`rounds.${round}`) }),
        `${t('summary.evidence')} ${t(`rounds.${round}`)}`,
        `${t('summary.obstacle')} ${t(`rounds.${round}`)}`,
      ]),
    ],
    rows: rows.map((row) => [
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      row.decision ? t(`summary.decisions.${row.decision}`) : t('summary.undecided'),
      row.reason,
      row.adaptedText,
      ...rounds.flatMap((round) => {
        const status = row[`status${round}`];
        return [t(`summary.statuses.${status ?? 'none'}`), row[`evidence${round}`], row[`obstacle${round}`]];
      }),
    ]),
  });
}
