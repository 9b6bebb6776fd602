import { Form, Link, useNavigate } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { Scorecard } from './load-scorecard.server.ts';
import { type ScorecardSearch, SHOWN_PARTS, scorecardSearch } from './scorecard-search-params.ts';
import { addressWith } from './use-scorecard-search.ts';

const TYPING_PAUSE_MS = 250;

interface Props {
  search: ScorecardSearch;
  card: Scorecard;
  years: readonly number[];
}

/**
 * The filters as a plain form of the address. With JavaScript every choice takes effect at once and leaves its
 * defaults out of the address; the search does while it is typed, as one step of the way back.
 */
export function ScorecardFilters({ search, card, years }: Props) {
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const [typed, setTyped] = useState(search.q);
  useEffect(() => setTyped(search.q), [search.q]);
  useEffect(() => () => clearTimeout(typing.current), []);

  function apply(replace = false) {
    clearTimeout(typing.current);
    if (!form.current) return;
    const fields = new URLSearchParams(new FormData(form.current) as never);
    const chosen = scorecardSearch.parse(fields);
    const year = chosen.year === Math.max(...years) ? null : chosen.year;
    navigate(addressWith(chosen, { year, sort: search.sort }), { replace, preventScrollReset: true });
  }
  function onType(event: FormEvent<HTMLInputElement>) {
    setTyped(event.currentTarget.value);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => apply(search.q !== ''), TYPING_PAUSE_MS);
  }
  return (
    <Form
      ref={form}
      method="get"
      className="filter-bar"
      aria-label={common('filters')}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) apply();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <YearSelect year={card.fiscalYear} years={years} />
      {card.indicators.length > 0 && (
        <FilterSelect
          name="indicator"
          label={t('view')}
          value={card.view.lead.kind === 'indicator' ? card.view.lead.id : ''}
          all={t('viewIndicators')}
          choices={card.indicators.map(({ number, name }) => ({
            value: String(number),
            label: t('viewItems', { number, name: pick(name) }),
          }))}
        />
      )}
      <FilterSelect
        name="type"
        label={common('agencyType')}
        value={search.type}
        all={common('all')}
        choices={card.choices.types.map((type) => ({
          value: type,
          label: common(`types.${type}` as 'types.tao'),
        }))}
      />
      {card.choices.districts.length > 0 && (
        <FilterSelect
          name="district"
          label={common('district')}
          value={search.district}
          all={common('all')}
          choices={card.choices.districts.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
        />
      )}
      <FilterSelect
        name="show"
        label={t('part')}
        value={search.show}
        all={t('parts.all')}
        choices={SHOWN_PARTS.flatMap((part) => (part ? { value: part, label: t(`parts.${part}`) } : []))}
      />
      <label className="field">
        <span className="field-label">{t('searchLabel')}</span>
        <input type="search" name="q" value={typed} onChange={onType} placeholder={t('searchHint')} />
      </label>
      {search.sort && <input type="hidden" name="sort" value={search.sort} />}
      <noscript>
        <button type="submit" className="button">
          {common('apply')}
        </button>
      </noscript>
      <Link to={scorecardSearch.toSearch({ year: search.year }) || '?'} preventScrollReset>
        {common('clear')}
      </Link>
    </Form>
  );
}
