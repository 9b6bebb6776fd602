import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDateShort } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { loadPlans } from './load-plans.server.ts';
import type { AgencyPlan } from './PlanListRepository.server.ts';
import { BODIES, DUE_STATES, LISTED_STATES, plansSearch } from './plans-search-params.ts';

export const meta: MetaFunction = () => [{ title: 'แผนของหน่วยงาน — โปร่งใส' }];

/** `/provinces/:code/plans?year=2568`: which agencies have a plan of the year, and how far it has come. */
export async function loader(args: LoaderFunctionArgs) {
  return loadPlans(args);
}

export default function Plans() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const page = `/provinces/${province.provinceCode}/plans`;
  if (!result)
    return (
      <Page title={t('list.title')} lead={t('list.lead')}>
        <Card>
          <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
        </Card>
      </Page>
    );
  const { fiscalYear, years, choices, plans } = result;
  const approved = plans.filter(({ state }) => state === 'approved').length;
  const late = plans.filter((plan) => plan.approvedOn === null && (plan.daysLate ?? 0) > 0).length;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      printed={[[t('list.plansYear'), fiscalYear]]}
      actions={
        <ExportMenu
          page={page}
          shown={plansSearch.toSearch({ ...search, year: fiscalYear })}
          everything={plansSearch.toSearch({ year: fiscalYear })}
        />
      }
    >
      <FilterBar search={plansSearch} clearTo={`${page}${plansSearch.toSearch({ year: search.year })}`}>
        <YearSelect year={fiscalYear} years={years} />
        <FilterSelect
          name="bodies"
          label={t('list.bodies')}
          value={search.bodies}
          all={common('all')}
          choices={BODIES.map((bodies) => ({ value: bodies, label: t(`list.bodiesNames.${bodies}`) }))}
        />
        <ScopeFilters scope={search} choices={choices} />
        <FilterSelect
          name="state"
          label={t('list.state')}
          value={search.state}
          all={common('all')}
          choices={LISTED_STATES.map((state) => ({ value: state, label: t(`list.states.${state}`) }))}
        />
        <FilterSelect
          name="due"
          label={t('list.dueFilter')}
          value={search.due}
          all={common('all')}
          choices={DUE_STATES.map((due) => ({ value: due, label: t(`list.dueNames.${due}`) }))}
        />
      </FilterBar>
      <Card
        title={`${t('list.drafted')} ${approved} ${t('list.ofBodies', { count: plans.length })}`}
        note={`${t('list.plansYear')} ${fiscalYear}${late > 0 ? ` · ${t('list.lateCount', { count: late })}` : ''}`}
      >
        {result.isThresholdUnknown && (
          <Notice kind="info">{t('list.thresholdUnknown', { year: fiscalYear - 1 })}</Notice>
        )}
        {plans.length === 0 ? (
          <EmptyState title={t('list.noneFound')} action={<Link to={page}>{common('clear')}</Link>} />
        ) : (
          <PlanTable plans={plans} fiscalYear={fiscalYear} />
        )}
      </Card>
    </Page>
  );
}

function PlanTable({ plans, fiscalYear }: { plans: readonly AgencyPlan[]; fiscalYear: number }) {
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  const columns = useMemo<Column<AgencyPlan>[]>(
    () => [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`/agencies/${row.agencyCode}/plan?year=${fiscalYear - 1}`}>{row.nameTh}</Link>
            <div className="muted small">
              {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'state',
        header: t('list.state'),
        value: (row) => LISTED_STATES.indexOf(row.state),
        cell: (row) => (
          <>
            <span aria-hidden="true">{t(`list.signs.${row.state}`)}</span> {t(`list.states.${row.state}`)}
          </>
        ),
      },
      {
        id: 'due',
        header: t('list.due'),
        value: (row) => row.dueOn,
        cell: (row) => <DueCell plan={row} />,
      },
      {
        id: 'coverage',
        header: t('list.coverage'),
        align: 'end',
        value: (row) => (row.weakTopics ? (row.coveredTopics ?? 0) / row.weakTopics : null),
        cell: (row) =>
          row.weakTopics === null
            ? ABSENT
            : row.weakTopics === 0
              ? t('list.noWeak')
              : t('list.coverageOf', { covered: row.coveredTopics ?? 0, weak: row.weakTopics }),
      },
      { id: 'rows', header: t('list.rows'), align: 'end', value: (row) => row.rows },
      { id: 'circularRows', header: t('list.circularRows'), align: 'end', value: (row) => row.fromCirculars },
      {
        id: 'updatedAt',
        header: t('list.updatedAt'),
        value: (row) => row.updatedOn,
        cell: (row) => formatDateShort(row.updatedOn, lang),
      },
    ],
    [t, common, lang, fiscalYear],
  );
  return (
    <DataTable
      tall
      caption={t('list.caption')}
      columns={columns}
      rows={plans}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) => row.nameTh}
    />
  );
}

/** By when the plan is asked for, and whether it came. */
function DueCell({ plan }: { plan: AgencyPlan }) {
  const { t } = useTranslation('plans');
  const lang = useLanguage();
  const { dueOn, daysLate, approvedOn } = plan;
  if (dueOn === null || daysLate === null) return <span className="muted">{t('list.noDue')}</span>;
  return (
    <>
      {formatDateShort(dueOn, lang)}
      <div className="small">
        {approvedOn !== null ? (
          <span className="muted">
            {daysLate > 0 ? t('list.lateSent', { count: daysLate }) : t('list.onTime')}
          </span>
        ) : (
          daysLate > 0 && <span className="badge step-5">▼ {t('list.late', { count: daysLate })}</span>
        )}
      </div>
    </>
  );
}
