import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { LIMITATION_FIELDS } from './core/limitation-form.ts';
import type { ShownPlan } from './load-plan.server.ts';
import type { LimitationAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';

/** One limitation as it is written: what it is, why it is so, how it is dealt with. */
export function LimitationForm(props: { plan: ShownPlan; openId: string; refused: LimitationAnswer | null }) {
  const { plan, openId, refused } = props;
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const year = plan.fiscalYear - 1;
  const stored = plan.limitations.find(({ limitationId }) => limitationId === openId);
  if (openId !== 'new' && !stored && !refused) return null;
  return (
    <Form method="post" id="limitation-form" className="stack plan-row-form" preventScrollReset>
      <h3>{t(openId === 'new' ? 'limitations.new' : 'limitations.edit')}</h3>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="limitationId" value={openId} />
      <input type="hidden" name="version" value={refused?.version ?? stored?.version ?? 0} />
      {refused && (
        <Notice kind="error">
          {t(`limitations.problems.${refused.problem}`)}
          {refused.present && (
            <BothVersions
              rows={LIMITATION_FIELDS.map((name) => ({
                label: t(`limitations.columns.${name}`),
                present: refused.present?.[name],
                yours: refused.typed[name],
              }))}
            />
          )}
        </Notice>
      )}
      {LIMITATION_FIELDS.map((name) => {
        const problem = refused?.errors[name];
        return (
          <Field
            key={name}
            label={t(`limitations.columns.${name}`)}
            error={problem && t(`errors.${problem}`)}
          >
            <textarea
              name={name}
              rows={3}
              defaultValue={refused?.typed[name] ?? stored?.[name] ?? ''}
              required={name === 'limitation'}
            />
          </Field>
        );
      })}
      <div className="row">
        <SubmitButton name="intent" value="save-limitation">
          {t('limitations.save')}
        </SubmitButton>
        <Link className="button" to={`${planSearch.toSearch({ year })}#limitations`}>
          {common('cancel')}
        </Link>
      </div>
    </Form>
  );
}
