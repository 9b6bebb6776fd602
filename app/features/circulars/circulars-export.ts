import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadCirculars } from './load-circulars.server.ts';

/** `/provinces/:code/circulars.csv` and `.xlsx`: the circulars listed, with due dates and how they were received. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, circulars } = await loadCirculars(args);
  const t = translator(args.context.lang).getFixedT(null, 'circulars');
  return sendTable(args, {
    province,
    subject: 'circulars',
    title: t('title'),
    fiscalYear: null,
    filter: search,
    about: [
      [t('state'), search.state === '' ? t('list.all') : t(`states.${search.state}`)],
      [t('list.year'), search.year ?? t('list.allYears')],
    ],
    head: [
      t('subject'),
      t('fields.number'),
      t('fields.datedOn'),
      t('state'),
      t('fields.resultsFiscalYear'),
      t('list.year'),
      t('to'),
      t('list.recipients'),
      t('list.opened'),
      t('acknowledgedAt'),
      t('fields.acknowledgeDueOn'),
      t('fields.planDueOn'),
      t('fields.report6mDueOn'),
      t('fields.report12mDueOn'),
    ],
    rows: circulars.map((circular) => {
      const isSent = circular.state === 'sent' && circular.recipients > 0;
      return [
        circular.subject,
        circular.number,
        circular.datedOn,
        t(`states.${circular.state}`),
        circular.resultsFiscalYear,
        circular.measuresFiscalYear,
        circular.recipientsText,
        isSent ? circular.recipients : null,
        isSent ? circular.opened : null,
        isSent ? circular.acknowledged : null,
        circular.acknowledgeDueOn,
        circular.planDueOn,
        circular.report6mDueOn,
        circular.report12mDueOn,
      ];
    }),
  });
}
