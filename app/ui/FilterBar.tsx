import { Form, Link, useLocation, useNavigate } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What `defineSearch` gives, as far as the bar needs it. */
interface FilterDefinition {
  parse(search: URLSearchParams): object;
  toSearch(state: never): string;
}

/**
 * Filters as a plain form in the address: it submits itself when something is chosen, and has a button for
 * readers without JavaScript. Children are `FilterSelect` and the like.
 */
export function FilterBar(props: {
  children: ReactNode;
  clearTo?: string;
  /** The page's filters: what is at its default is left out of the address. */
  search?: FilterDefinition;
}) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { children, clearTo, search } = props;
  function apply(form: HTMLFormElement) {
    const fields = new URLSearchParams(new FormData(form) as never);
    const asked = search ? search.toSearch(search.parse(fields) as never) : `?${fields}`;
    navigate(pathname + asked, { preventScrollReset: true });
  }
  return (
    <Form
      method="get"
      className="filter-bar"
      aria-label={t('filters')}
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
        apply(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
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
  all?: string | undefined;
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

/** The fiscal years there are, newest first; the newest is the default of every page and stays out of the address. */
export function YearSelect({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation('common');
  const newest = years.length > 0 ? Math.max(...years) : null;
  return (
    <FilterSelect
      name="year"
      label={t('fiscalYear')}
      value={year === newest ? '' : String(year)}
      all={newest === null ? undefined : String(newest)}
      choices={years
        .filter((each) => each !== newest)
        .map((each) => ({ value: String(each), label: String(each) }))}
    />
  );
}
