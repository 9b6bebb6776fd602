import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import type { RowField, RowTexts } from './core/plan-form.ts';
import { EVERY_UNIT, readUnits } from './core/units.ts';

/** How many units are offered to tick; others are typed. */
const OFFERED = 10;

/** Who is responsible: one unit leads, others work with it; units of the agency are offered. */
export function UnitFields(props: {
  texts: RowTexts;
  error: (name: RowField) => string | undefined;
  units: readonly string[];
}) {
  const { texts, error, units } = props;
  const { t } = useTranslation('plans');
  const chosen = readUnits(texts.coUnits);
  const offered = [...new Set([EVERY_UNIT, ...units])].slice(0, OFFERED);
  return (
    <fieldset className="plan-fieldset" id="leadUnit">
      <legend>{t('columns.responsible')}</legend>
      <div className="form-grid">
        <Field label={t('columns.leadUnit')} hint={t('form.leadHint')} error={error('leadUnit')}>
          <input type="text" name="leadUnit" defaultValue={texts.leadUnit} list="plan-units" />
        </Field>
        <Field label={t('columns.coUnitsOther')} hint={t('form.coHint')} error={error('coUnits')}>
          <input
            type="text"
            name="coUnits"
            defaultValue={chosen.filter((unit) => !offered.includes(unit)).join(', ')}
          />
        </Field>
      </div>
      <datalist id="plan-units">
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <div className="row">
        <span className="small muted">{t('columns.coUnits')}</span>
        {offered.map((unit) => (
          <label key={unit} className="check">
            <input type="checkbox" name="coUnits" value={unit} defaultChecked={chosen.includes(unit)} />
            <span>{unit}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
