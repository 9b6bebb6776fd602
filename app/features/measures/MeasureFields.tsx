import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { FormErrors } from './core/measure-form.ts';
import { TIMEFRAME_KINDS } from './core/timeframe.ts';
import { StepFields } from './StepFields.tsx';
import { type SchemeChoice, TieFields } from './TieFields.tsx';

interface Props {
  /** What stands in the fields, as typed; several values for steps, topics and ties. */
  values: Record<string, string[] | undefined>;
  errors: FormErrors;
  /** Version that was read, for refusing a lost update. */
  version: number | undefined;
  scheme: SchemeChoice;
  labels: Readonly<Record<string, Text>>;
}

const TOPICS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export function MeasureFields({ values, errors, version, scheme, labels }: Props) {
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const value = (name: string) => values[name]?.[0] ?? '';
  const error = (name: string) => {
    const key = errors[name];
    return key && t(`errors.${key}` as 'errors.required', { defaultValue: t('errors.invalid') });
  };
  return (
    <Form method="post" className="stack">
      {/* Enter in a field presses the first button of a form. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Field label={t('fields.title')} error={error('title')}>
        <input type="text" name="title" defaultValue={value('title')} required maxLength={300} />
      </Field>
      <StepFields steps={values.steps ?? []} error={error('steps')} />
      <Field label={t('responsible')} error={error('responsiblePattern')}>
        <input type="text" name="responsiblePattern" defaultValue={value('responsiblePattern')} required />
      </Field>
      <div className="form-grid">
        <Field label={t('timeframe')} error={error('timeframeKind')}>
          <select name="timeframeKind" defaultValue={value('timeframeKind') || 'whole_year'}>
            {TIMEFRAME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`timeframes.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('fields.timeframeFrom')} hint={t('fields.rangeHint')} error={error('timeframeFrom')}>
          <input type="date" name="timeframeFrom" defaultValue={value('timeframeFrom')} />
        </Field>
        <Field label={t('fields.timeframeTo')} hint={t('fields.rangeHint')} error={error('timeframeTo')}>
          <input type="date" name="timeframeTo" defaultValue={value('timeframeTo')} />
        </Field>
      </div>
      <Field label={t('fields.timeframeText')} error={error('timeframeText')}>
        <input type="text" name="timeframeText" defaultValue={value('timeframeText')} />
      </Field>
      <Field label={t('followUp')} error={error('followUp')}>
        <input type="text" name="followUp" defaultValue={value('followUp')} required />
      </Field>
      <fieldset>
        <legend>{t('topic')}</legend>
        {TOPICS.map((no) => (
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
      <TieFields
        key={scheme.fiscalYear}
        scheme={scheme}
        items={values.tiedItems ?? []}
        indicators={values.tiedIndicators ?? []}
        labels={labels}
        error={error('tiedItems') ?? error('tiedIndicators')}
      />
      {version !== undefined && (
        <Field label={t('fields.why')} hint={t('fields.whyHint')} plain>
          <input type="text" name="note" defaultValue={value('note')} maxLength={300} />
        </Field>
      )}
      <div>
        <SubmitButton>{common('save')}</SubmitButton>
      </div>
    </Form>
  );
}
