import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadPlan } from './load-plan.server.ts';
import { formTable, fullTable } from './plan-tables.ts';

/** `/agencies/:agencyCode/plan.csv` and `.xlsx`: the rows with the columns of the official measures tables. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, agency, year, plan, search } = await loadPlan(args);
  if (year === null || !plan) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'plans');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const asked = plan.lifecycle.asked;
  const shown = { ...(asked?.content ?? plan), topics: plan.topics };
  return sendTable(args, {
    province,
    agencyCode: agency.agencyCode,
    subject: 'plan',
    title: t('titlePlain'),
    fiscalYear: plan.fiscalYear,
    filter: { year, form: search.form, edition: search.edition },
    about: [
      [common('agency'), agency.nameTh],
      [t('resultsYear'), year],
      [t('state.title'), t(`state.names.${plan.state}`)],
      ...(asked ? [[t('editions.open', { no: asked.editionNo })]] : []),
    ],
    ...(search.form === '' ? fullTable(t, shown) : formTable(t, shown, search.form)),
  });
}
