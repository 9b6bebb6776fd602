import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import type { Question } from '../core/kind.ts';
import type { PickerCircular } from './AgencyPicker.tsx';
import type { Typed } from './read-job-form.ts';

const FIXED = { form: ['a', 'b', 'c'], round: ['6m', '12m'] } as const;

/** What the kind asks for beside year and digits. */
export function QuestionFields(props: {
  kind: { questions: readonly Question[] };
  circulars: readonly PickerCircular[];
  typed: Typed;
}) {
  const { kind, circulars, typed } = props;
  const { t } = useTranslation('documents');
  return kind.questions.map((question) => {
    if (question !== 'form' && question !== 'round' && question !== 'circular') return null;
    return (
      <Field key={question} label={t(`questions.${question}`)} plain>
        <select name={question} defaultValue={typed[question]?.[0]}>
          {question === 'circular'
            ? circulars.map(({ circularId, number, subject }) => (
                <option key={circularId} value={circularId}>
                  {[number, subject].filter(Boolean).join(' ')}
                </option>
              ))
            : FIXED[question].map((value) => (
                <option key={value} value={value}>
                  {t(`choices.${question}_${value}` as 'choices.form_a')}
                </option>
              ))}
        </select>
      </Field>
    );
  });
}
