import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveStep, type StepMove } from './core/move-step.ts';

/**
 * The steps of a measure in order, a field each. Without JavaScript the buttons send the form, and it comes back with
 * the steps moved and nothing else changed.
 */
export function StepFields({ steps, error }: { steps: readonly string[]; error: string | null | undefined }) {
  const { t } = useTranslation('measures');
  const [rows, setRows] = useState(() => (steps.length > 0 ? steps : ['']).map((text, id) => ({ id, text })));
  const act = (move: StepMove, at: number) => (event: MouseEvent) => {
    event.preventDefault();
    setRows((now) =>
      moveStep(now, move, at, () => ({ id: Math.max(0, ...now.map(({ id }) => id)) + 1, text: '' })),
    );
  };
  const button = (move: StepMove, at: number, sign: string, label: string, disabled = false) => (
    <button
      type="submit"
      formNoValidate
      className="button button-small"
      name="intent"
      value={`${move}:${at}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act(move, at)}
    >
      {sign}
    </button>
  );
  return (
    <fieldset className="stack">
      <legend>{t('fields.steps')}</legend>
      <ol className="step-fields">
        {rows.map(({ id, text }, at) => (
          <li key={id} className="row step-field">
            <textarea
              name="steps"
              rows={2}
              maxLength={1000}
              defaultValue={text}
              aria-label={t('fields.step', { no: at + 1 })}
              aria-invalid={error ? true : undefined}
            />
            <span className="row step-buttons">
              {button('step-up', at, '↑', t('fields.stepUp', { no: at + 1 }), at === 0)}
              {button('step-down', at, '↓', t('fields.stepDown', { no: at + 1 }), at === rows.length - 1)}
              {button('step-out', at, '✕', t('fields.stepOut', { no: at + 1 }), rows.length === 1)}
            </span>
          </li>
        ))}
      </ol>
      <span className="field-error" role={error ? 'alert' : undefined}>
        {error}
      </span>
      <div>
        <button
          type="submit"
          formNoValidate
          className="button button-small"
          name="intent"
          value={`step-add:${rows.length}`}
          onClick={act('step-add', rows.length)}
        >
          + {t('fields.addStep')}
        </button>
      </div>
    </fieldset>
  );
}
