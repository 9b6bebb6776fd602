import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { loadPlans } from './load-plans.server.ts';

/** `/provinces/:code/plans.csv` and `.xlsx`: the agencies listed, each with the state of its plan. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadPlans(args);
  if (!result) throw notFound();
  const { fiscalYear } = result;
  const t = translator(args.context.lang).getFixedT(null, 'plans');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  return sendTable(args, {
    province,
    subject: 'plans',
    title: t('list.title'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [t('list.bodies'), search.bodies === '' ? common('all') : t(`list.bodiesNames.${search.bodies}`)],
      ...scopeWords(search, result.choices, common as unknown as (key: string) => string),
      [t('list.state'), search.state === '' ? common('all') : t(`list.states.${search.state}`)],
      [t('list.dueFilter'), search.due === '' ? common('all') : t(`list.dueNames.${search.due}`)],
      ...(result.isThresholdUnknown
        ? [
            [t('list.weakTopics'), t('list.thresholdUnknown', { year: fiscalYear - 1 })] satisfies [
              string,
              string,
            ],
          ]
        : []),
    ],
    head: [
      t('list.code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      t('list.state'),
      t('list.rows'),
      t('list.topics'),
      t('list.weakTopics'),
      t('list.coveredTopics'),
      t('list.maintain'),
      t('list.circularRows'),
      t('list.due'),
      t('list.approvedOn'),
      t('list.daysLate'),
      t('list.updatedAt'),
    ],
    rows: result.plans.map((plan) => [
      plan.agencyCode,
      plan.nameTh,
      common(`types.${plan.agencyType}` as 'types.tao'),
      plan.districtNameTh,
      t(`list.states.${plan.state}`),
      plan.rows,
      plan.topics,
      plan.weakTopics,
      plan.coveredTopics,
      plan.maintain,
      plan.fromCirculars,
      plan.dueOn,
      plan.approvedOn,
      plan.daysLate === null ? null : Math.max(0, plan.daysLate),
      plan.updatedOn,
    ]),
  });
}
