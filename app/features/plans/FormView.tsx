import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { FORMS } from './core/forms.ts';
import { EditionFacts } from './Editions.tsx';
import { LimitationTable } from './LimitationTable.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import { PlanTable } from './PlanTable.tsx';
import { planSearch } from './plan-search-params.ts';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
}

/** Where the plan is worked on, and the three layouts it is read and printed in. */
export function FormSwitch({ page, plan }: Props) {
  const { t } = useTranslation('plans');
  const { edition } = page.search;
  const current = shownForm(page);
  return (
    <nav className="plan-forms no-print" aria-label={t('forms.choose')}>
      {(['', ...FORMS] as const).map((form) => (
        <Link
          key={form}
          to={planSearch.toSearch({ year: plan.fiscalYear - 1, form, edition: form === '' ? '' : edition })}
          aria-current={form === current ? 'page' : undefined}
          className="button button-small"
          preventScrollReset
        >
          {t(form === '' ? 'forms.work' : `forms.names.${form}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The layout that is asked for; a former submission is read in the first of them. */
export function shownForm({ search }: PlanPageData) {
  return search.form === '' && search.edition !== '' ? 'a' : search.form;
}

/** The plan, or a submission of it as it was, in the columns of a published form with its limitations below. */
export function FormView({ page, plan }: Props) {
  const { t } = useTranslation('plans');
  const { asked } = plan.lifecycle;
  const form = shownForm(page);
  if (form === '') return null;
  const rows = asked?.content.rows ?? plan.rows;
  const limitations = asked?.content.limitations ?? plan.limitations;
  const hasNone = asked?.content.hasNoLimitations ?? plan.hasNoLimitations;
  const year = plan.fiscalYear;
  return (
    <>
      {asked && (
        <Notice title={t('editions.reading', { no: asked.editionNo })}>
          <EditionFacts edition={asked} />
          <Link to={planSearch.toSearch({ year: year - 1, form: page.search.form })}>
            {t('editions.toPresent')}
          </Link>
        </Notice>
      )}
      <Card
        id="rows"
        title={t('forms.title', { agency: page.agency.nameTh, year })}
        note={t(`forms.notes.${form}`)}
      >
        {!asked && plan.state !== 'approved' && (
          <p className="badge badge-draft">{t(`forms.marks.${plan.state}`)}</p>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('rows.none')}>{t('rows.noneReader')}</EmptyState>
        ) : (
          <PlanTable form={form} rows={rows} topics={plan.topics} />
        )}
      </Card>
      <Card id="limitations" title={t('limitations.title')}>
        <LimitationTable rows={limitations} hasNone={hasNone} />
      </Card>
    </>
  );
}
