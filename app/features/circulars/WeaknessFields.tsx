import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import { JOINS, MOST_CONDITIONS, OPERATORS } from './core/recipient-rule.ts';
import type { FigureGroup } from './core/weakness-nodes.ts';

interface Props {
  values: Record<string, string[] | undefined>;
  figures: readonly FigureGroup[];
  basis: { year: number; others: readonly { year: number; to: string }[] };
  onChoose: (form: HTMLFormElement | null) => void;
}

/** Up to three figures with a threshold each: rows without a figure count for nothing. */
export function WeaknessFields({ values, figures, basis, onChoose }: Props) {
  const { t } = useTranslation('circulars');
  return (
    <div className="stack">
      {Array.from({ length: MOST_CONDITIONS }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are fixed
        <fieldset key={at} className="form-grid">
          <legend className="field-label">{t('weakness.condition', { no: at + 1 })}</legend>
          <Field label={t('weakness.figure')} plain>
            <select
              name="weakNode"
              defaultValue={values.weakNode?.[at] ?? ''}
              onChange={(event) => event.target.value && onChoose(event.target.form)}
            >
              <option value="">{t('weakness.choose')}</option>
              {figures.map((group) => (
                <optgroup key={group.kind} label={t(`weakness.${group.kind}`)}>
                  {group.nodes.map(({ node, label }) => (
                    <option key={node} value={node}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </Field>
          <Field label={t('weakness.operator')} plain>
            <select name="weakOperator" defaultValue={values.weakOperator?.[at] ?? 'below'}>
              {OPERATORS.map((operator) => (
                <option key={operator} value={operator}>
                  {t(`weakness.${operator}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('weakness.threshold')} plain>
            <input
              type="text"
              inputMode="decimal"
              name="weakThreshold"
              maxLength={10}
              defaultValue={values.weakThreshold?.[at] ?? ''}
            />
          </Field>
        </fieldset>
      ))}
      <Field label={t('weakness.joined')} plain>
        <select name="joined" defaultValue={values.joined?.[0] ?? 'and'}>
          {JOINS.map((join) => (
            <option key={join} value={join}>
              {t(join === 'and' ? 'weakness.all' : 'weakness.any')}
            </option>
          ))}
        </select>
      </Field>
      {basis.others.length > 0 && (
        <p className="row small">
          {t('weakness.otherYear')}
          {basis.others.map(({ year, to }) => (
            <button
              key={year}
              type="submit"
              className="button button-small"
              formAction={to}
              formNoValidate
              name="basis"
              value={year}
            >
              {year}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
