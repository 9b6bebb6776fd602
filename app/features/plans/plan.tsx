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
import { NotScoredCard, NotScoredNotice } from '~/ui/NotScored.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { actOnPlan } from './act-on-plan.server.ts';
import { FormSwitch, FormView, shownForm } from './FormView.tsx';
import { ItemChoice } from './ItemChoice.tsx';
import { Limitations } from './Limitations.tsx';
import { loadPlan, type PlanPageData, type ShownPlan } from './load-plan.server.ts';
import { PlanRows } from './PlanRows.tsx';
import { PlanState } from './PlanState.tsx';
import styles from './plan.css?url';
import type { PlanAnswer } from './plan-answer.ts';
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
  return data(answer, { status: isBadForm(answer) ? 400 : 409 });
}

/** Whether what was typed has to be mended; else somebody else was faster. */
function isBadForm(answer: Answer): boolean {
  if (answer.kind === 'step') return answer.problem !== 'conflict' && answer.problem !== 'refused';
  return answer.kind === 'invalid' || (answer.kind === 'limitation' && answer.problem === 'invalid');
}

export default function PlanPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const { agency, year, years, plan, search } = page;
  const home = `/agencies/${agency.agencyCode}`;
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
          {plan && (
            <ExportMenu
              page={`${home}/plan`}
              shown={planSearch.toSearch({ year, form: search.form, edition: search.edition })}
            />
          )}
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
        agency.isScored ? (
          <Card>
            <NoResult year={year} />
          </Card>
        ) : (
          <NotScoredCard home={home} name={agency.nameTh} />
        )
      ) : (
        <>
          {!agency.isScored && <NotScoredNotice />}
          <FormSwitch page={page} plan={plan} />
          <PlanState page={page} plan={plan} refused={only(answer, 'step')} />
          {shownForm(page) === '' ? (
            <Work page={page} plan={plan} answer={answer ?? null} />
          ) : (
            <FormView page={page} plan={plan} />
          )}
        </>
      )}
    </Page>
  );
}

/** Why there is nothing to plan from: no result at all, or that of the year asked for is not out yet. */
function NoResult({ year }: { year: number | null }) {
  const { t } = useTranslation('plans');
  if (year === null) return <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>;
  return (
    <EmptyState title={t('none.ofYear', { year })}>
      {t('none.ofYearText', { year, next: year + 1 })}
    </EmptyState>
  );
}

type Answer = Exclude<PlanAnswer, { kind: 'done' }>;

/** The answer where it is of this kind. */
function only<Kind extends Answer['kind']>(answer: Answer | undefined | null, kind: Kind) {
  return answer?.kind === kind ? (answer as Extract<Answer, { kind: Kind }>) : null;
}

/** The plan where it is worked on; once it is handed in, only what it holds. */
function Work({ page, plan, answer }: { page: PlanPageData; plan: ShownPlan; answer: Answer | null }) {
  const choice = only(answer, 'choice');
  const row =
    answer && answer.kind !== 'choice' && answer.kind !== 'limitation' && answer.kind !== 'step'
      ? answer
      : null;
  return (
    <>
      {plan.lifecycle.isOpen && page.agency.isScored && (
        <>
          <ItemChoice
            key={`choice${plan.fiscalYear}${page.search.lowest}${choice ? choice.version : plan.version}`}
            page={page}
            plan={plan}
            conflict={choice}
          />
          <TopicSteps page={page} plan={plan} />
        </>
      )}
      {plan.lifecycle.isOpen && <RepeatedNotice plan={plan} />}
      <PlanRows page={page} plan={plan} refused={row} />
      <Limitations page={page} plan={plan} refused={only(answer, 'limitation')} />
    </>
  );
}
