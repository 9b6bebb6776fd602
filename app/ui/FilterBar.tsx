import { Form, Link, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Filters as a plain form in the address: it submits itself when something is chosen, and has a button for
 * readers without JavaScript. Children are `FilterSelect` and the like.
 */
export function FilterBar({ children, clearTo }: { children: ReactNode; clearTo?: string }) {
  const { t } = useTranslation('common');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className="filter-bar"
      aria-label={t('filters')}
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
        submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      {children}
      <noscript>
        <button type="submit" className="button">
          {t('apply')}
        </button>
      </noscript>
      {clearTo && <Link to={clearTo}>{t('clear')}</Link>}
    </Form>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** One filter; `''` is its "all". Absent filters leave the address when the form is read back. */
export function FilterSelect(props: {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Text of the empty choice; left out when one must always be chosen. */
  all?: string;
}) {
  return (
    <label className="field">
      <span className="field-label">{props.label}</span>
      <select name={props.name} defaultValue={props.value} key={props.value}>
        {props.all !== undefined && <option value="">{props.all}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The fiscal years there are, newest first. */
export function YearSelect({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation('common');
  return (
    <FilterSelect
      name="year"
      label={t('fiscalYear')}
      value={String(year)}
      choices={years.map((each) => ({ value: String(each), label: String(each) }))}
    />
  );
}
