import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import type { MeasureText } from '~/lib/measure-text.ts';
import { Field } from '~/ui/forms.tsx';

interface Props {
  measure: { measureNo: number; measureId: string | null; title: string; isBehind: boolean };
  text: MeasureText;
  isRemoved: boolean;
  errorOf: (name: string) => string | null;
}

/** A measure of the circular as the new version will carry it, or drop it. */
export function VersionMeasureFields({ measure, text, isRemoved, errorOf }: Props) {
  const { t } = useTranslation('letterVersions');
  const { t: measures } = useTranslation('measures');
  const name = (field: string) => `m${measure.measureNo}-${field}`;
  const fields = ['title', 'steps', 'responsiblePattern', 'followUp'];
  const isWrong = fields.some((field) => errorOf(name(field)) !== null);
  return (
    // A library text that was fetched replaces what the fields began with.
    <article className="card stack" key={`${text.title} ${text.steps.join()}`}>
      <h3>
        {measure.measureNo}. {measure.title}
      </h3>
      {measure.isBehind && measure.measureId && (
        <p className="small">
          {t('new.behind')}{' '}
          <Link to={`?measure=${encodeURIComponent(measure.measureId)}`} preventScrollReset>
            {t('new.fetch')}
          </Link>
        </p>
      )}
      <label className="check">
        <input type="checkbox" name={name('remove')} value="1" defaultChecked={isRemoved} />
        <span>{t('new.remove')}</span>
      </label>
      <details open={isWrong || measure.isBehind}>
        <summary>{t('new.edit')}</summary>
        <Field label={measures('fields.title')} error={errorOf(name('title'))}>
          <input type="text" name={name('title')} defaultValue={text.title} maxLength={300} />
        </Field>
        <Field
          label={measures('fields.steps')}
          hint={measures('fields.stepsHint')}
          error={errorOf(name('steps'))}
        >
          <textarea name={name('steps')} rows={text.steps.length + 1} defaultValue={text.steps.join('\n')} />
        </Field>
        <div className="form-grid">
          <Field label={measures('responsible')} error={errorOf(name('responsiblePattern'))}>
            <input
              type="text"
              name={name('responsiblePattern')}
              defaultValue={text.responsiblePattern}
              maxLength={300}
            />
          </Field>
          <Field label={measures('timeframe')}>
            <select name={name('timeframeKind')} defaultValue={text.timeframeKind}>
              {TIMEFRAME_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {measures(`timeframes.${kind}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={measures('fields.timeframeText')}>
            <input type="text" name={name('timeframeText')} defaultValue={text.timeframeText ?? ''} />
          </Field>
        </div>
        <Field label={measures('followUp')} error={errorOf(name('followUp'))}>
          <input type="text" name={name('followUp')} defaultValue={text.followUp} maxLength={500} />
        </Field>
      </details>
    </article>
  );
}
