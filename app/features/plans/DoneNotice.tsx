import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';

const OF_ROWS = [
  'saved',
  'removed',
  'restored',
  'moved',
  'gone',
  'locked',
  'nothing',
  'adopted',
  'copied',
  'undone',
] as const;
const WARNED: readonly string[] = ['gone', 'locked', 'nothing'];

/** What was just done with the rows, with the way back where there is one. */
export function DoneNotice({ page, plan }: { page: PlanPageData; plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { of } = page.search;
  const done = OF_ROWS.find((each) => each === page.search.done);
  if (!done) return null;
  const removed = done === 'removed' ? plan.removed.find(({ rowId }) => rowId === of) : undefined;
  const batch = (done === 'adopted' || done === 'copied') && plan.rows.some(({ batchId }) => batchId === of);
  return (
    <Notice kind={WARNED.includes(done) ? 'warn' : 'done'}>
      {t(`done.${done}`)}
      {page.mayWrite && (removed || batch) && (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="year" value={plan.fiscalYear - 1} />
          {removed && (
            <>
              <input type="hidden" name="rowId" value={removed.rowId} />
              <input type="hidden" name="version" value={removed.version} />
              <SubmitButton name="intent" value="restore" kind="plain" small>
                {t('rows.undo')}
              </SubmitButton>
            </>
          )}
          {batch && (
            <>
              <input type="hidden" name="batchId" value={of} />
              <SubmitButton name="intent" value="undo-batch" kind="plain" small>
                {t('bring.undo')}
              </SubmitButton>
            </>
          )}
        </Form>
      )}
    </Notice>
  );
}
