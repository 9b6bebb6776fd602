import { useTranslation } from 'react-i18next';
import { FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { LiveFilterBar } from '~/ui/LiveFilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { Scorecard } from './load-scorecard.server.ts';
import {
  addressWith,
  type ScorecardSearch,
  SHOWN_PARTS,
  scorecardSearch,
} from './scorecard-search-params.ts';

interface Props {
  search: ScorecardSearch;
  card: Scorecard;
  years: readonly number[];
}

export function ScorecardFilters({ search, card, years }: Props) {
  const { t } = useTranslation('scorecard');
  const pick = usePick();
  return (
    <LiveFilterBar
      q={search.q}
      searchLabel={t('searchLabel')}
      searchHint={t('searchHint')}
      addressOf={(fields) => addressWith(scorecardSearch.parse(fields), { sort: search.sort })}
      clearTo={scorecardSearch.toSearch({ year: search.year }) || '?'}
      kept={{ sort: search.sort }}
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
      <ScopeFilters scope={search} choices={card.choices} />
      <FilterSelect
        name="show"
        label={t('part')}
        value={search.show}
        all={t('parts.all')}
        choices={SHOWN_PARTS.flatMap((part) => (part ? { value: part, label: t(`parts.${part}`) } : []))}
      />
    </LiveFilterBar>
  );
}
