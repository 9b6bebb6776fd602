import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { compareSearch } from './compare-search-params.ts';
import { MOST_CHOSEN } from './core/codes.ts';
import { REFERENCES } from './core/columns.ts';
import type { CompareResult } from './load-compare.server.ts';

export type CompareSearch = SearchOf<typeof compareSearch>;

/** Year, one more body, and the means to compare with; what is chosen already travels along. */
export function CompareFilters({ search, result }: { search: CompareSearch; result: CompareResult }) {
  const { t } = useTranslation('compare');
  const { bodies } = result;
  return (
    <FilterBar>
      <YearSelect year={result.fiscalYear} years={result.years} />
      {bodies.length < MOST_CHOSEN && <AddBody result={result} />}
      {bodies.length > 0 && (
        <fieldset className="plain compare-references">
          <legend className="visually-hidden">{t('with')}</legend>
          <span className="field-label">{t('with')}</span>
          {REFERENCES.map((key) => (
            <label key={key} className="check">
              <input
                key={String(search[key])}
                type="checkbox"
                name={key}
                value="1"
                defaultChecked={search[key]}
              />
              {t(`with_${key === 'province' && result.isDistrict ? 'district' : key}`)}
            </label>
          ))}
        </fieldset>
      )}
      <HiddenSearch search={search} names={['agencies', 'wt', 'wz', 'wd', 'ws']} />
    </FilterBar>
  );
}

function AddBody({ result }: { result: CompareResult }) {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const chosen = new Set(result.bodies.map((body) => body.agencyCode));
  const free = result.choices.filter((choice) => !chosen.has(choice.agencyCode));
  const types = [...new Set(free.map((choice) => choice.agencyType))];
  return (
    <label className="field">
      <span className="field-label">{t(result.bodies.length === 0 ? 'add.first' : 'add.more')}</span>
      <select name="add" defaultValue="" key={[...chosen].join()}>
        <option value="">{t('add.choose')}</option>
        {types.map((type) => (
          <optgroup key={type} label={common(`typesLong.${type}` as 'typesLong.tao')}>
            {free
              .filter((choice) => choice.agencyType === type)
              .map((choice) => (
                <option key={choice.agencyCode} value={choice.agencyCode}>
                  {choice.nameTh}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Parts of the address that this form does not ask for; those at their defaults stay out of it. */
export function HiddenSearch({
  search,
  names,
}: {
  search: CompareSearch;
  names: readonly (keyof CompareSearch)[];
}) {
  const kept = new URLSearchParams(compareSearch.toSearch(search));
  return (
    <>
      {names.map((name) => {
        const value = kept.get(name);
        return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
