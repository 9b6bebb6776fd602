import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { usePick } from '~/ui/use-language.ts';

/** What the picker shows of one scheme year. */
export interface SchemeChoice {
  fiscalYear: number;
  years: readonly number[];
  indicators: readonly {
    number: number;
    name: Text;
    items: readonly { code: string; label: Text }[];
  }[];
}

interface Props {
  scheme: SchemeChoice;
  /** `2567 e9` and `2567 9`, as the form sends them. */
  items: readonly string[];
  indicators: readonly string[];
  /** Text of ties of other years. */
  labels: Readonly<Record<string, Text>>;
  error: string | null | undefined;
}

/** Items and indicators of one scheme year to tie the measure to, and those of other years that it is tied to already. */
export function TieFields({ scheme, items, indicators, labels, error }: Props) {
  const { t } = useTranslation('measures');
  const pick = usePick();
  const [q, setQ] = useState('');
  const tie = (name: string, value: string, label: string, checked: boolean) => (
    <label key={`${name} ${value}`} className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
  const isOther = (value: string) => !value.startsWith(`${scheme.fiscalYear} `);
  const others = [
    ...items.filter(isOther).map((value) => ['tiedItems', value] as const),
    ...indicators.filter(isOther).map((value) => ['tiedIndicators', value] as const),
  ];
  const text = (value: string) => {
    const [year, code] = value.split(' ');
    const label = labels[value];
    return `${code} (${year})${label ? ` ${pick(label)}` : ''}`;
  };
  const fits = (code: string, label: Text) =>
    `${code} ${label.th} ${label.en}`.toLowerCase().includes(q.trim().toLowerCase());
  return (
    <fieldset className="stack">
      <legend>{t('tied')}</legend>
      <span className="field-hint">{t('fields.tiedHint')}</span>
      {others.length > 0 && (
        <div>
          <strong className="small">{t('fields.otherTies')}</strong>
          {others.map(([name, value]) => tie(name, value, text(value), true))}
        </div>
      )}
      <div className="row">
        <label className="field">
          <span className="field-label">{t('fields.scheme')}</span>
          <select name="scheme" defaultValue={scheme.fiscalYear}>
            {scheme.years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" formNoValidate className="button button-small" name="intent" value="scheme">
          {t('fields.showScheme')}
        </button>
        <label className="field only-with-js">
          <span className="field-label">{t('fields.findItem')}</span>
          <input type="search" value={q} onChange={(event) => setQ(event.currentTarget.value)} />
        </label>
      </div>
      {scheme.indicators.map(({ number, name, items: own }) => {
        const whole = `${scheme.fiscalYear} ${number}`;
        const chosen = own.filter(({ code }) => items.includes(`${scheme.fiscalYear} ${code}`)).length;
        const marked = chosen + (indicators.includes(whole) ? 1 : 0);
        const shown = own.filter(({ code, label }) => fits(code, label));
        return (
          <details
            key={`${scheme.fiscalYear} ${number}`}
            open={marked > 0 || q !== ''}
            hidden={q !== '' && shown.length === 0}
          >
            <summary>
              {number}. {pick(name)} {marked > 0 && <span className="badge">{marked}</span>}
            </summary>
            {tie('tiedIndicators', whole, t('fields.wholeIndicator'), indicators.includes(whole))}
            {own.map(({ code, label }) => (
              <div key={code} hidden={q !== '' && !fits(code, label)}>
                {tie(
                  'tiedItems',
                  `${scheme.fiscalYear} ${code}`,
                  `${code} ${pick(label)}`,
                  items.includes(`${scheme.fiscalYear} ${code}`),
                )}
              </div>
            ))}
          </details>
        );
      })}
      <span className="field-error" role={error ? 'alert' : undefined}>
        {error}
      </span>
    </fieldset>
  );
}
