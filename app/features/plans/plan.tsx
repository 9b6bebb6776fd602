import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { DemoMark, DraftMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { actOnPlan } from './act-on-plan.server.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { loadPlan } from './load-plan.server.ts';
import { PlanRows } from './PlanRows.tsx';
import styles from './plan.css?url';
import { planSearch } from './plan-search-params.ts';
import { RepeatedNotice } from './RepeatedNotice.tsx';
import { TopicSteps } from './TopicSteps.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `แผนมาตรการ ${page?.agency.nameTh ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode/plan?year=2567`: from the weak items of a year to the plan of the year after. */
export async function loader(args: LoaderFunctionArgs) {
  return loadPlan(args);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnPlan(args);
  if (answer.kind === 'done') return redirect(answer.to);
  return data(answer, { status: answer.kind === 'invalid' ? 400 : 409 });
}

export default function PlanPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const { agency, year, years, plan, search } = page;
  const home = `/agencies/${agency.agencyCode}`;
  const refused = answer ?? null;
  return (
    <Page
      title={plan ? t('title', { year: plan.fiscalYear }) : t('titlePlain')}
      lead={plan ? t('lead', { year, next: plan.fiscalYear }) : undefined}
      crumbs={[{ label: agency.nameTh, to: `${home}${planSearch.toSearch({ year })}` }]}
      printed={[[common('agency'), agency.nameTh]]}
      actions={
        <>
          {agency.isDemo && <DemoMark />}
          {page.isDraftResult && <DraftMark />}
          {plan && <ExportMenu page={`${home}/plan`} shown={planSearch.toSearch({ year })} />}
        </>
      }
    >
      {years.length > 0 && (
        <FilterBar search={planSearch}>
          <FilterSelect
            name="year"
            label={t('resultsYear')}
            value={String(year)}
            choices={years.map(({ fiscalYear }) => ({
              value: String(fiscalYear),
              label: t('yearChoice', { year: fiscalYear, next: fiscalYear + 1 }),
            }))}
          />
        </FilterBar>
      )}
      {!plan || year === null ? (
        <Card>
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        </Card>
      ) : (
        <>
          <ItemChoice
            key={`choice${year}${search.lowest}${refused?.kind === 'choice' ? refused.version : plan.version}`}
            page={page}
            plan={plan}
            conflict={refused?.kind === 'choice' ? refused : null}
          />
          <TopicSteps page={page} plan={plan} />
          <RepeatedNotice plan={plan} />
          <PlanRows page={page} plan={plan} refused={refused} />
        </>
      )}
    </Page>
  );
}
