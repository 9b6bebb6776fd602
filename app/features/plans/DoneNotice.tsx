import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';

/** What was just done with the rows, with the way back where one was taken out. */
export function DoneNotice({ page, plan }: { page: PlanPageData; plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { done, of } = page.search;
  if (done === '' || done === 'chosen') return null;
  const removed = done === 'removed' ? plan.removed.find(({ rowId }) => rowId === of) : undefined;
  return (
    <Notice kind={done === 'gone' ? 'warn' : 'done'}>
      {t(`done.${done}`)}
      {removed && page.mayWrite && (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="year" value={plan.fiscalYear - 1} />
          <input type="hidden" name="rowId" value={removed.rowId} />
          <input type="hidden" name="version" value={removed.version} />
          <SubmitButton name="intent" value="restore" kind="plain" small>
            {t('rows.undo')}
          </SubmitButton>
        </Form>
      )}
    </Notice>
  );
}
