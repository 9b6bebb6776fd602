import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import type { ShownPlan } from './load-plan.server.ts';

/** What can come into the plan in one act: the measures the agency took on, and last year's rows. */
export function BringIn({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { adoptable, copyable } = plan;
  const hasCopy = copyable.rows + copyable.limitations > 0;
  if (adoptable === 0 && !hasCopy) return null;
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="year" value={plan.fiscalYear - 1} />
      {adoptable > 0 && (
        <SubmitButton name="intent" value="take-adopted" small>
          {t('bring.adopted', { count: adoptable })}
        </SubmitButton>
      )}
      {hasCopy && (
        <SubmitButton name="intent" value="copy-forward" kind="plain" small>
          {t('bring.copy', { year: plan.fiscalYear - 1, ...copyable })}
        </SubmitButton>
      )}
    </Form>
  );
}
