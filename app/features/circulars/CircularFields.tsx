import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { AgencyChoice } from './AddresseeRepository.server.ts';
import type { FormErrors } from './core/circular-form.ts';
import type { FigureGroup } from './core/weakness-nodes.ts';
import { RecipientChoice } from './RecipientChoice.tsx';

interface Props {
  values: Record<string, string[] | undefined>;
  errors: FormErrors;
  choices: {
    measures: readonly { measureId: string; title: string; topicNos: number[] }[];
    agencies: readonly AgencyChoice[];
    figures: readonly FigureGroup[];
  };
  basis: { year: number; others: readonly { year: number; to: string }[] };
  version: number | null;
  measuresAddress: string;
}

const DATES = ['acknowledgeDueOn', 'planDueOn', 'report6mDueOn', 'report12mDueOn'] as const;

/** The circular's form: letter, measures, recipients, due dates. */
export function CircularFields({ values, errors, choices, basis, version, measuresAddress }: Props) {
  const { t } = useTranslation('circulars');
  const value = (name: string) => values[name]?.[0] ?? '';
  const error = (name: string) => {
    const key = errors[name];
    return key && t(`errors.${key}` as 'errors.required', { defaultValue: t('errors.invalid') });
  };
  return (
    <Form method="post" className="stack">
      {version !== null && <input type="hidden" name="version" value={version} />}
      {/* The Enter key saves: it presses the first button of a form, which would else choose another year. */}
      <button type="submit" hidden />
      <Card title={t('edit.measures')} note={t('edit.measuresNote')}>
        {choices.measures.length === 0 && (
          <p>
            {t('edit.noMeasures')} <Link to={measuresAddress}>{t('edit.toMeasures')}</Link>
          </p>
        )}
        <div className="form-grid">
          {choices.measures.map((measure) => (
            <label key={measure.measureId} className="check">
              <input
                type="checkbox"
                name="measureIds"
                value={measure.measureId}
                defaultChecked={values.measureIds?.includes(measure.measureId)}
              />
              <span>
                {measure.title} <span className="muted small">({measure.topicNos.join(', ')})</span>
              </span>
            </label>
          ))}
        </div>
        <span className="field-error" role={errors.measureIds ? 'alert' : undefined}>
          {error('measureIds')}
        </span>
      </Card>
      <Card title={t('edit.recipients')} note={t('edit.recipientsNote')}>
        <RecipientChoice
          values={values}
          agencies={choices.agencies}
          figures={choices.figures}
          basis={basis}
        />
        <span className="field-error" role={errors.mode ? 'alert' : undefined}>
          {error('mode')}
        </span>
      </Card>
      <Card title={t('edit.letter')}>
        <div className="form-grid">
          <Field label={t('fields.number')} hint={t('fields.numberHint')} error={error('number')}>
            <input type="text" name="number" defaultValue={value('number')} maxLength={100} />
          </Field>
          <Field label={t('fields.datedOn')} hint={t('fields.dateHint')} error={error('datedOn')}>
            <input type="date" name="datedOn" defaultValue={value('datedOn')} />
          </Field>
          <Field
            label={t('fields.resultsFiscalYear')}
            hint={t('fields.resultsHint')}
            error={error('resultsFiscalYear')}
          >
            <input
              key={value('resultsFiscalYear')}
              type="number"
              name="resultsFiscalYear"
              defaultValue={value('resultsFiscalYear')}
              min={2550}
              max={2650}
            />
          </Field>
        </div>
        <Field label={t('subject')} error={error('subject')}>
          <input type="text" name="subject" defaultValue={value('subject')} maxLength={300} />
        </Field>
        <Field label={t('fields.body')} error={error('body')}>
          <textarea name="body" rows={4} defaultValue={value('body')} />
        </Field>
        <Field label={t('fields.signedRole')} error={error('signedRole')}>
          <input type="text" name="signedRole" defaultValue={value('signedRole')} />
        </Field>
      </Card>
      <Card title={t('edit.dues')} note={t('edit.duesNote')}>
        <div className="form-grid">
          {DATES.map((name) => (
            <Field key={name} label={t(`fields.${name}`)} error={error(name)}>
              <input type="date" name={name} defaultValue={value(name)} />
            </Field>
          ))}
        </div>
      </Card>
      <div className="row">
        <SubmitButton>{t('edit.save')}</SubmitButton>
        <span className="muted">{t('edit.saveNote')}</span>
      </div>
    </Form>
  );
}
