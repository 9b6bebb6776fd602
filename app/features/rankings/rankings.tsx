import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { countLevelDisagreements } from './core/level-order.ts';
import { loadRankings } from './load-rankings.server.ts';
import { RankingTable } from './RankingTable.tsx';
import { rankingsSearch } from './rankings-search-params.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `อันดับ ${data?.province.nameTh ?? ''} ${data?.fiscalYear ?? ''} — โปร่งใส` },
];

export async function loader(args: LoaderFunctionArgs) {
  return loadRankings(args);
}

export default function Rankings() {
  const { province, search, years, fiscalYear, choices, rows, gap } = useLoaderData<typeof loader>();
  const { t } = useTranslation('rankings');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (fiscalYear === null) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const address = `/provinces/${province.provinceCode}/rankings`;
  const disagreements = countLevelDisagreements(rows);
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={t('lead')}
      actions={
        <ExportMenu
          page={address}
          shown={rankingsSearch.toSearch({ ...search, year: fiscalYear })}
          everything={rankingsSearch.toSearch({ year: fiscalYear })}
        />
      }
    >
      <FilterBar clearTo={`${address}${rankingsSearch.toSearch({ year: search.year })}`}>
        <YearSelect year={fiscalYear} years={years} />
        <FilterSelect
          name="type"
          label={common('agencyType')}
          value={search.type}
          all={common('all')}
          choices={choices.types.map((type) => ({
            value: type,
            label: common(`types.${type}` as 'types.tao'),
          }))}
        />
        {choices.districts.length > 0 && (
          <FilterSelect
            name="district"
            label={common('district')}
            value={search.district}
            all={common('all')}
            choices={choices.districts.map((district) => ({ value: district.code, label: district.nameTh }))}
          />
        )}
      </FilterBar>
      {disagreements > 0 && <Notice>{t('disagreement', { count: disagreements })}</Notice>}
      <Card>
        <RankingTable
          key={`${fiscalYear}${search.type}${search.district}${search.sort}`}
          rows={rows}
          sort={search.sort}
          fiscalYear={fiscalYear}
          gap={gap}
        />
      </Card>
    </Page>
  );
}
