import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { ScopeFilters, useScopeWords } from '~/ui/ScopeFilters.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { usePick } from '~/ui/use-language.ts';
import { ItemCounts } from './ItemCounts.tsx';
import { loadProvinceReadiness } from './load-province-readiness.server.ts';
import { ReadinessMatrix } from './ReadinessMatrix.tsx';
import styles from './readiness.css?url';
import { provinceReadinessSearch } from './readiness-search-params.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = () => [{ title: 'ความพร้อม OIT ของจังหวัด — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  return loadProvinceReadiness(args);
}

const NO_CHOICES = { types: [], districts: [], sizes: [] };

/** Which links each agency lacks before assessors come. */
export default function ProvinceReadiness() {
  const { province, search, years, fiscalYear, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('readiness');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const words = useScopeWords(search, result?.choices ?? NO_CHOICES);
  const page = `/provinces/${province.provinceCode}/readiness`;
  if (!result || fiscalYear === null) {
    return (
      <Page title={t('titleEmpty')}>
        <Card>
          <EmptyState
            title={fiscalYear === null ? t('empty.titleNone') : t('empty.title', { year: fiscalYear })}
            action={search.year !== null && <Link to={page}>{t('empty.action')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { rows, items, byItem, groups } = result;
  const own = { year: search.year };
  const shown = search.item ? byItem.filter(({ itemCode }) => itemCode === search.item) : byItem;
  const allReady = rows.filter((row) => row.missing + row.broken + row.unchecked === 0).length;
  return (
    <Page
      title={t('province.title', {
        province: pick({ th: province.nameTh, en: province.nameEn }),
        year: fiscalYear,
      })}
      lead={t('province.lead')}
      printed={[...words, [t('province.item'), search.item || common('all')]]}
      actions={
        <ExportMenu
          page={page}
          shown={provinceReadinessSearch.toSearch({ ...search, year: fiscalYear })}
          everything={provinceReadinessSearch.toSearch({ year: fiscalYear })}
        />
      }
    >
      <FilterBar search={provinceReadinessSearch} clearTo={`${page}${provinceReadinessSearch.toSearch(own)}`}>
        <YearSelect year={fiscalYear} years={years} />
        <ScopeFilters scope={search} choices={result.choices} />
        <FilterSelect
          name="item"
          label={t('province.item')}
          value={search.item}
          all={common('all')}
          choices={items.map(({ code, label }) => ({ value: code, label: `${code} ${pick(label)}` }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <Card>
          <EmptyState
            title={t('province.none')}
            action={
              <Link to={`${page}${provinceReadinessSearch.toSearch(own)}`}>{t('province.noneAct')}</Link>
            }
          />
        </Card>
      ) : (
        <>
          <StatRow>
            <Stat
              lead
              label={search.item ? `${search.item} ${t('standings.ready')}` : t('province.allReady')}
              value={t('readyOf', { ready: allReady, total: rows.length })}
              unit={t('province.bodies')}
            />
          </StatRow>
          <Card
            title={search.item ? t('province.oneItem', { item: search.item }) : t('province.matrix')}
            note={t('province.matrixNote')}
          >
            <ReadinessMatrix rows={rows} groups={groups} item={search.item} year={search.year} />
          </Card>
          <Card title={t('province.byItem')}>
            <ItemCounts
              rows={shown}
              items={items}
              to={(item) => `${page}${provinceReadinessSearch.toSearch({ ...search, item })}`}
            />
          </Card>
        </>
      )}
    </Page>
  );
}
