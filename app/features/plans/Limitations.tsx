import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { LimitationForm } from './LimitationForm.tsx';
import { LimitationTable } from './LimitationTable.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import type { LimitationAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
  refused: LimitationAnswer | null;
}

const OF_LIMITATIONS = ['limitation', 'limitation_removed', 'no_limitations', 'gone', 'locked'] as const;

/** Step 5: what holds the institution back as a whole; that nothing does has to be said. */
export function Limitations({ page, plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const { search, mayWrite } = page;
  const { limitations, hasNoLimitations } = plan;
  const done = OF_LIMITATIONS.find((each) => each === search.done);
  const removed = plan.limitationsRemoved.find(({ limitationId }) => limitationId === search.of);
  const openId = refused?.limitationId ?? (mayWrite ? search.limitation : '');
  const form = openId !== '' && <LimitationForm key={openId} plan={plan} openId={openId} refused={refused} />;
  return (
    <Card
      id="limitations"
      title={t(mayWrite ? 'limitations.step' : 'limitations.title')}
      note={mayWrite ? t('limitations.note') : undefined}
    >
      {done && (
        <Notice kind={done === 'gone' || done === 'locked' ? 'warn' : 'done'}>
          {t(`done.${done}`)}
          {done === 'limitation_removed' && removed && mayWrite && (
            <Act plan={plan} row={removed} intent="restore-limitation" label={t('limitations.undo')} />
          )}
        </Notice>
      )}
      {!mayWrite ? (
        <LimitationTable rows={limitations} hasNone={hasNoLimitations} />
      ) : (
        <>
          {limitations.length === 0 && !form && (
            <EmptyState title={t(hasNoLimitations ? 'limitations.saidNone' : 'limitations.unanswered')}>
              {!hasNoLimitations && t('limitations.unansweredText')}
            </EmptyState>
          )}
          <ol className="list-plain list-lines">
            {limitations.map((row, at) => (
              <li key={row.limitationId} className="stack">
                {openId === row.limitationId ? form : <Limitation plan={plan} row={row} at={at} />}
              </li>
            ))}
            {openId === 'new' && <li>{form}</li>}
          </ol>
          {!form && <NoneOrMore plan={plan} />}
        </>
      )}
    </Card>
  );
}

type Row = ShownPlan['limitations'][number];

function Limitation({ plan, row, at }: { plan: ShownPlan; row: Row; at: number }) {
  const { t } = useTranslation('plans');
  return (
    <>
      <h3>
        {at + 1}. {row.limitation}
      </h3>
      <dl className="facts">
        {(['analysis', 'handling'] as const).map(
          (name) =>
            row[name] && (
              <div key={name} className="plan-fact">
                <dt>{t(`limitations.columns.${name}`)}</dt>
                <dd>{row[name]}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="row">
        <Link
          className="button button-small"
          to={`${planSearch.toSearch({ year: plan.fiscalYear - 1, limitation: row.limitationId })}#limitation-form`}
        >
          {t('rows.edit')}
        </Link>
        {at > 0 && (
          <Act
            plan={plan}
            row={row}
            intent="limitation-up"
            label={t('limitations.up', { no: at + 1 })}
            sign="↑"
          />
        )}
        {at < plan.limitations.length - 1 && (
          <Act
            plan={plan}
            row={row}
            intent="limitation-down"
            label={t('limitations.down', { no: at + 1 })}
            sign="↓"
          />
        )}
        <Act plan={plan} row={row} intent="remove-limitation" label={t('rows.remove')} />
      </div>
    </>
  );
}

function Act(props: { plan: ShownPlan; row: Row; intent: string; label: string; sign?: string }) {
  const { plan, row, intent, label, sign } = props;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="year" value={plan.fiscalYear - 1} />
      <input type="hidden" name="limitationId" value={row.limitationId} />
      <input type="hidden" name="version" value={row.version} />
      <button
        type="submit"
        className="button button-small"
        name="intent"
        value={intent}
        aria-label={sign ? label : undefined}
      >
        {sign ?? label}
      </button>
    </Form>
  );
}

function NoneOrMore({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { hasNoLimitations, limitations } = plan;
  const year = plan.fiscalYear - 1;
  return (
    <div className="row">
      <Link className="button" to={`${planSearch.toSearch({ year, limitation: 'new' })}#limitation-form`}>
        + {t('limitations.add')}
      </Link>
      {limitations.length === 0 && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="year" value={year} />
          <SubmitButton
            name="intent"
            value={hasNoLimitations ? 'some-limitations' : 'no-limitations'}
            kind="plain"
          >
            {t(hasNoLimitations ? 'limitations.takeBack' : 'limitations.sayNone')}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
