import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { BringIn } from './BringIn.tsx';
import { DoneNotice } from './DoneNotice.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import { PlanRowText } from './PlanRowText.tsx';
import type { RowAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';
import { RowForm } from './RowForm.tsx';
import { RowSources } from './RowSources.tsx';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
  refused: RowAnswer | null;
}

/** Step 4: the rows of the plan in their order; one at a time is open for editing. */
export function PlanRows({ page, plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const lang = useLanguage();
  const { mayWrite } = page;
  const year = plan.fiscalYear - 1;
  const open = refused;
  const openId = open ? open.rowId : (plan.start?.rowId ?? 'new');
  const form = (open || (mayWrite && plan.start)) && (
    <RowForm key={openId + (open ? open.kind : '')} page={page} plan={plan} refused={open} />
  );
  return (
    <Card
      id="rows"
      title={t(mayWrite ? 'rows.title' : 'rows.titleRead', { year: plan.fiscalYear })}
      note={
        plan.updatedOn && plan.office
          ? t('rows.saved', {
              office: plan.office,
              at: formatDate(plan.updatedOn, lang),
            })
          : t('rows.note')
      }
    >
      <DoneNotice page={page} plan={plan} />
      {mayWrite && !form && <BringIn plan={plan} />}
      {plan.rows.length === 0 && !form && (
        <EmptyState title={t('rows.none')}>{t(mayWrite ? 'rows.noneText' : 'rows.noneReader')}</EmptyState>
      )}
      <ol className="list-plain list-lines">
        {plan.rows.map((row, at) => (
          <li key={row.rowId} id={`row-${row.rowId}`} className="stack">
            {form && openId === row.rowId ? (
              form
            ) : (
              <>
                <PlanRowText row={row} number={at + 1} plan={plan} />
                <RowSources row={row} plan={plan} />
                {mayWrite && (
                  <Form method="post" className="row" preventScrollReset>
                    <input type="hidden" name="year" value={year} />
                    <input type="hidden" name="rowId" value={row.rowId} />
                    <input type="hidden" name="version" value={row.version} />
                    <Link
                      className="button button-small"
                      to={`${planSearch.toSearch({ year, row: row.rowId })}#row-form`}
                    >
                      {t('rows.edit')}
                    </Link>
                    {at > 0 && <Arrange intent="up" label={t('rows.up', { no: at + 1 })} sign="↑" />}
                    {at < plan.rows.length - 1 && (
                      <Arrange intent="down" label={t('rows.down', { no: at + 1 })} sign="↓" />
                    )}
                    <SubmitButton name="intent" value="remove" kind="danger" small>
                      {t('rows.remove')}
                    </SubmitButton>
                  </Form>
                )}
              </>
            )}
          </li>
        ))}
        {form && openId === 'new' && <li>{form}</li>}
      </ol>
      {mayWrite && !form && (
        <Link className="button" to={`${planSearch.toSearch({ year, row: 'new' })}#row-form`}>
          + {t('rows.add')}
        </Link>
      )}
      {mayWrite && plan.removed.length > 0 && <Removed plan={plan} />}
    </Card>
  );
}

function Arrange({ intent, label, sign }: { intent: 'up' | 'down'; label: string; sign: string }) {
  return (
    <button type="submit" className="button button-small" name="intent" value={intent} aria-label={label}>
      {sign}
    </button>
  );
}

/** Rows taken out; each can be put back as it was. */
function Removed({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  return (
    <details>
      <summary>{t('rows.removed', { count: plan.removed.length })}</summary>
      <ul className="list-plain list-lines">
        {plan.removed.map((row) => (
          <li key={row.rowId}>
            <Form method="post" className="spread" preventScrollReset>
              <input type="hidden" name="year" value={plan.fiscalYear - 1} />
              <input type="hidden" name="rowId" value={row.rowId} />
              <input type="hidden" name="version" value={row.version} />
              <span>{row.measure}</span>
              <SubmitButton name="intent" value="restore" kind="plain" small>
                {t('rows.restore')}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
