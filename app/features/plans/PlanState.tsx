import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { StateStrip } from '~/ui/StateStrip.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { machineOf } from './core/lifecycle.ts';
import { Editions } from './Editions.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import { MissingList } from './MissingList.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import type { StepAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
  refused: StepAnswer | null;
}

const SAID = ['submitted', 'approved', 'returned'] as const;

/** Where the plan stands, why it is locked, what was asked for when it came back, and what this person can do. */
export function PlanState({ page, plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const lang = useLanguage();
  const { state, lifecycle } = plan;
  const { returned, hasHead, acts } = lifecycle;
  const done = SAID.find((each) => each === page.search.done);
  const last = lifecycle.editions[0];
  const date = (moment: Date | string | null | undefined) => formatMoment(moment, lang);
  const lockedWhy =
    state === 'submitted'
      ? t(hasHead ? 'state.lockedSubmitted' : 'state.lockedPaper', { at: date(last?.submittedAt) })
      : state === 'approved'
        ? t('state.lockedApproved', { at: date(last?.approvedAt) })
        : null;
  return (
    <Card id="state" title={t('state.title')}>
      <div className="stack">
        {done && <Notice kind="done">{t(`done.${done}`)}</Notice>}
        {refused && (
          <Notice kind="error" title={t(`state.problems.${refused.problem}`)}>
            {refused.missing.length > 0 && <MissingList plan={plan} missing={refused.missing} />}
          </Notice>
        )}
        <StateStrip
          machine={machineOf({ hasHead })}
          state={state}
          labelOf={(each) => t(`state.names.${each}`)}
          dueOn={state === 'approved' ? null : lifecycle.dueOn}
          today={lifecycle.today}
          nextStep={t(state === 'submitted' && !hasHead ? 'state.next.paper' : `state.next.${state}`)}
          lockedWhy={lockedWhy}
        />
        {returned && (
          <Notice
            kind="warn"
            title={t('state.returned', {
              by: t(`state.by.${returned.returnedBy ?? 'head'}`),
              at: formatDate(returned.returnedAt, lang),
            })}
          >
            <p className="plan-quote">{returned.returnComment}</p>
            {returned.rowComments.length > 0 && (
              <ul>
                {returned.rowComments.map(({ rowId, comment }) => {
                  const at = plan.rows.findIndex((row) => row.rowId === rowId);
                  return (
                    <li key={rowId}>
                      {at < 0 ? (
                        t('state.rowGone')
                      ) : (
                        <a href={`#row-${rowId}`}>{t('state.row', { no: at + 1 })}</a>
                      )}{' '}
                      {comment}
                    </li>
                  );
                })}
              </ul>
            )}
          </Notice>
        )}
        {acts.includes('edit') && (
          <>
            <Checklist plan={plan} />
            {!hasHead && <p className="small muted">{t('state.noHead')}</p>}
          </>
        )}
        <PlanSteps plan={plan} refused={refused} />
        <Editions plan={plan} />
      </div>
    </Card>
  );
}

/** What is missing before it can be handed in, and what is only asked about. */
function Checklist({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { missing, withoutFinding, repeated, carriedOver } = plan;
  const year = plan.fiscalYear - 1;
  return (
    <>
      {missing.length === 0 ? (
        <p>✓ {t('missing.none')}</p>
      ) : (
        <details open={missing.length <= 6}>
          <summary>{t('missing.title', { count: missing.length })}</summary>
          <MissingList plan={plan} missing={missing} />
        </details>
      )}
      {(withoutFinding.length > 0 || repeated.length + carriedOver.length > 0) && (
        <p className="small muted">
          {t('missing.questions')}{' '}
          {withoutFinding.map(({ rowId, no }, at) => (
            <span key={rowId}>
              {at > 0 && ' · '}
              <Link to={`${planSearch.toSearch({ year, row: rowId })}#finding`}>
                {t('missing.finding', { no })}
              </Link>
            </span>
          ))}
          {repeated.length + carriedOver.length > 0 && (
            <>
              {withoutFinding.length > 0 && ' · '}
              <a href="#repeated">{t('missing.repeated')}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}
