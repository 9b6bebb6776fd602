import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { LiveFilterBar } from '~/ui/LiveFilterBar.tsx';
import { usePick } from '~/ui/use-language.ts';
import { type MeasuresSearch, measuresSearch } from './measures-search-params.ts';

interface Props {
  address: string;
  search: MeasuresSearch;
  fiscalYear: number;
  years: readonly number[];
  /** All of the year's library, for the choices and their counts. */
  measures: readonly { isRetired: boolean; tiedItems: readonly { fiscalYear: number; itemCode: string }[] }[];
  labels: Readonly<Record<string, Text>>;
  indicators: readonly { number: number; name: Text }[];
}

const TOPICS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The library narrowed by year, topic, indicator, item and state, and searched. */
export function LibraryFilters({ address, search, fiscalYear, years, measures, labels, indicators }: Props) {
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const retired = measures.filter(({ isRetired }) => isRetired).length;
  const ties = new Map(
    measures.flatMap(({ tiedItems }) =>
      tiedItems.map((tie) => [`${tie.fiscalYear}-${tie.itemCode}`, tie] as const),
    ),
  );
  const items = [...ties].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return (
    <LiveFilterBar
      q={search.q}
      searchLabel={common('search')}
      searchHint={t('searchHint')}
      addressOf={(fields) => `${address}${measuresSearch.toSearch(measuresSearch.parse(fields))}`}
      clearTo={address}
    >
      <YearSelect year={fiscalYear} years={[...new Set([fiscalYear, ...years])].sort((a, b) => b - a)} />
      <FilterSelect
        name="topic"
        label={common('topic')}
        value={search.topic}
        all={common('all')}
        choices={TOPICS.map((no) => ({ value: no, label: `${no}. ${t(`topics.t${no}`)}` }))}
      />
      <FilterSelect
        name="indicator"
        label={t('indicator')}
        value={search.indicator}
        all={common('all')}
        choices={indicators.map(({ number, name }) => ({
          value: String(number),
          label: `${number}. ${pick(name)}`,
        }))}
      />
      <FilterSelect
        name="item"
        label={t('item')}
        value={search.item}
        all={common('all')}
        choices={items.map(([value, tie]) => {
          const label = labels[`${tie.fiscalYear} ${tie.itemCode}`];
          return { value, label: `${tie.itemCode} (${tie.fiscalYear}) ${label ? pick(label) : ''}` };
        })}
      />
      <FilterSelect
        name="state"
        label={t('show')}
        value={search.state}
        all={t('inUse', { count: measures.length - retired })}
        choices={[
          { value: 'retired', label: t('retired', { count: retired }) },
          { value: 'all', label: t('everyState', { count: measures.length }) },
        ]}
      />
    </LiveFilterBar>
  );
}
