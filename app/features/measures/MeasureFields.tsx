import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { type FormErrors, TIMEFRAME_KINDS } from './core/measure-form.ts';

interface Props {
  /** What stands in the fields, as typed; several values for the topics. */
  values: Record<string, string[] | undefined>;
  errors: FormErrors;
  /** Version that was read, for refusing a lost update. */
  version: number | undefined;
}

export function MeasureFields({ values, errors, version }: Props) {
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const value = (name: string) => values[name]?.[0] ?? '';
  const error = (name: string) => {
    const key = errors[name];
    return key && t(`errors.${key}` as 'errors.required', { defaultValue: t('errors.invalid') });
  };
  return (
    <Form method="post" className="stack">
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Field label={t('fields.title')} error={error('title')}>
        <input type="text" name="title" defaultValue={value('title')} required maxLength={300} />
      </Field>
      <Field label={t('fields.steps')} hint={t('fields.stepsHint')} error={error('steps')}>
        <textarea name="steps" rows={5} defaultValue={value('steps')} required />
      </Field>
      <div className="form-grid">
        <Field label={t('responsible')} error={error('responsiblePattern')}>
          <input type="text" name="responsiblePattern" defaultValue={value('responsiblePattern')} required />
        </Field>
        <Field label={t('timeframe')} error={error('timeframeKind')}>
          <select name="timeframeKind" defaultValue={value('timeframeKind') || 'whole_year'}>
            {TIMEFRAME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`timeframes.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('fields.timeframeText')} error={error('timeframeText')}>
          <input type="text" name="timeframeText" defaultValue={value('timeframeText')} />
        </Field>
      </div>
      <Field label={t('followUp')} error={error('followUp')}>
        <input type="text" name="followUp" defaultValue={value('followUp')} required />
      </Field>
      <fieldset>
        <legend>{t('topic')}</legend>
        {(['1', '2', '3', '4', '5', '6', '7'] as const).map((no) => (
          <label key={no} className="check">
            <input
              type="checkbox"
              name="topicNos"
              value={no}
              defaultChecked={values.topicNos?.includes(no)}
            />
            <span>
              {no}. {t(`topics.t${no}`)}
            </span>
          </label>
        ))}
        <span className="field-error" role={errors.topicNos ? 'alert' : undefined}>
          {error('topicNos')}
        </span>
      </fieldset>
      <Field label={t('tied')} hint={t('fields.tiedHint')} error={error('tiedItems')}>
        <textarea name="tiedItems" rows={3} defaultValue={value('tiedItems')} />
      </Field>
      <div>
        <SubmitButton>{common('save')}</SubmitButton>
      </div>
    </Form>
  );
}
