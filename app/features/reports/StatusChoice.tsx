import { useTranslation } from 'react-i18next';
import type { Status } from './core/report-form.ts';

/** How far the measure has come, as large buttons for a finger. */
export function StatusChoice(props: {
  value: Status;
  choices: readonly Status[];
  onChange: (status: Status) => void;
}) {
  const { t } = useTranslation('reports');
  return (
    <fieldset className="plain">
      <legend>{t('status')}</legend>
      <div className="report-statuses">
        {props.choices.map((status) => (
          <label key={status} className="check">
            <input
              type="radio"
              name="status"
              value={status}
              checked={props.value === status}
              onChange={() => props.onChange(status)}
            />
            <span>{t(`statuses.${status}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
