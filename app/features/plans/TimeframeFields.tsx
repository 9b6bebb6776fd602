import { useTranslation } from 'react-i18next';
import { fiscalYearPeriod } from '~/lib/fiscal-year.ts';
import { Field } from '~/ui/forms.tsx';
import type { RowField, RowTexts } from './core/plan-form.ts';
import { TIMEFRAME_KINDS } from './core/timeframe.ts';

/** When the row is carried out: a kind, the days of a range, and a wording of one's own where the usual one will not do. */
export function TimeframeFields(props: {
  texts: RowTexts;
  error: (name: RowField) => string | undefined;
  /** Fiscal year (BE) in which the plan is carried out. */
  fiscalYear: number;
}) {
  const { texts, error, fiscalYear } = props;
  const { t } = useTranslation('plans');
  const { t: measures } = useTranslation('measures');
  const { from, to } = fiscalYearPeriod(fiscalYear);
  return (
    <fieldset className="plan-fieldset" id="timeframe">
      <legend>{t('columns.timeframe')}</legend>
      <div className="form-grid">
        <Field label={t('columns.timeframeKind')} error={error('timeframeKind')}>
          <select name="timeframeKind" defaultValue={texts.timeframeKind}>
            <option value="">{t('form.noKind')}</option>
            {TIMEFRAME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {measures(`timeframes.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('columns.timeframe')} hint={t('form.timeframeHint')} error={error('timeframe')}>
          <input type="text" name="timeframe" defaultValue={texts.timeframe} />
        </Field>
      </div>
      <div className="form-grid plan-range">
        <Field label={t('columns.timeframeFrom')} hint={t('form.rangeHint')} error={error('timeframeFrom')}>
          <input type="date" name="timeframeFrom" defaultValue={texts.timeframeFrom} min={from} max={to} />
        </Field>
        <Field
          label={t('columns.timeframeTo')}
          hint={t('form.rangeHintTo', { year: fiscalYear })}
          error={error('timeframeTo')}
        >
          <input type="date" name="timeframeTo" defaultValue={texts.timeframeTo} min={from} max={to} />
        </Field>
      </div>
    </fieldset>
  );
}
