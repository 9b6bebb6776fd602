import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import { type MeasureText, textOf } from '~/lib/measure-text.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { ReceiptProblem } from './act-on-receipt.server.ts';
import { adaptedInOne, DECISIONS, type Decision } from './core/decision-form.ts';

interface Props {
  measure: MeasureText & { measureNo: number };
  decision: {
    decision: Decision;
    reason: string | null;
    adapted: MeasureText | null;
    adaptedText: string | null;
    version: number;
  } | null;
  problem: ReceiptProblem | null;
}

/** The form to make or change a decision on one measure; adapting opens the measure's own fields. */
export function DecisionForm({ measure, decision, problem }: Props) {
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  const typed = problem?.typed ?? null;
  const errors = problem?.errors ?? {};
  const [chosen, setChosen] = useState(typed?.decision ?? decision?.decision ?? 'adopted');
  return (
    <details open={!decision || problem !== null} className="decision-form">
      <summary>{decision ? t('changeDecision') : t('decide')}</summary>
      {problem?.problem === 'conflict' && typed && decision && (
        <BothVersions
          rows={[
            {
              label: t('decision'),
              present: circulars(`decisions.${decision.decision}`),
              yours: circulars(`decisions.${typed.decision as Decision}`, { defaultValue: '' }),
            },
            { label: t('reason'), present: decision.reason, yours: typed.reason },
            {
              label: t('adapted'),
              present: decision.adaptedText,
              yours: typed.decision === 'adapted' ? adaptedInOne(typed.adapted) : null,
            },
          ]}
        />
      )}
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="measureNo" value={measure.measureNo} />
        <input type="hidden" name="version" value={decision?.version ?? 0} />
        <fieldset className="row">
          <legend className="visually-hidden">{t('decision')}</legend>
          {DECISIONS.map((each) => (
            <label key={each} className="check">
              <input
                type="radio"
                name="decision"
                value={each}
                defaultChecked={chosen === each}
                onChange={() => setChosen(each)}
              />
              <span>{circulars(`decisions.${each}`)}</span>
            </label>
          ))}
          <span className="field-error" role={errors.decision ? 'alert' : undefined}>
            {errors.decision && t(`errors.${errors.decision}` as 'errors.choose')}
          </span>
        </fieldset>
        <AdaptedFields
          text={typed?.adapted ?? decision?.adapted ?? textOf(measure)}
          errors={errors}
          isOpen={chosen === 'adapted'}
        />
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          error={errors.reason && t(`errors.${errors.reason}` as 'errors.reason_required')}
        >
          <input type="text" name="reason" defaultValue={typed?.reason ?? decision?.reason ?? ''} />
        </Field>
        <div>
          <SubmitButton name="intent" value="decide" kind="plain" small>
            {t('saveDecision')}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}

/** The measure field by field, as the agency will carry it out; read only when the choice is to adapt. */
function AdaptedFields({
  text,
  errors,
  isOpen,
}: {
  text: MeasureText;
  errors: ReceiptProblem['errors'];
  isOpen: boolean;
}) {
  const { t } = useTranslation('adoption');
  const { t: measures } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const error = (field: keyof MeasureText) =>
    errors[field] && t(`errors.${errors[field]}` as 'errors.field_required');
  return (
    <details open={isOpen}>
      <summary>{t('adaptHere')}</summary>
      <p className="small muted">{t('adaptHint')}</p>
      <Field label={common('diff.title')} error={error('title')}>
        <input type="text" name="title" defaultValue={text.title} maxLength={300} />
      </Field>
      <Field label={common('diff.steps')} hint={t('stepsHint')} error={error('steps')}>
        <textarea
          name="steps"
          rows={Math.max(3, text.steps.length + 1)}
          defaultValue={text.steps.join('\n')}
        />
      </Field>
      <div className="form-grid">
        <Field label={measures('responsible')} error={error('responsiblePattern')}>
          <input
            type="text"
            name="responsiblePattern"
            defaultValue={text.responsiblePattern}
            maxLength={300}
          />
        </Field>
        <Field label={measures('timeframe')}>
          <select name="timeframeKind" defaultValue={text.timeframeKind}>
            {TIMEFRAME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {measures(`timeframes.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={measures('fields.timeframeText')}>
          <input type="text" name="timeframeText" defaultValue={text.timeframeText ?? ''} maxLength={300} />
        </Field>
      </div>
      <Field label={measures('followUp')} error={error('followUp')}>
        <input type="text" name="followUp" defaultValue={text.followUp} maxLength={500} />
      </Field>
    </details>
  );
}
