import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { CircularTable } from './CircularTable.tsx';
import { circularsSearch } from './circulars-search-params.ts';
import { CIRCULAR } from './core/circular-process.ts';
import { loadCirculars } from './load-circulars.server.ts';

export const meta: MetaFunction = () => [{ title: 'หนังสือเวียน — โปร่งใส' }];

/** `/provinces/:code/circulars?state=signed&year=2569`: every circular of the province, unsent ones first. */
export async function loader(args: LoaderFunctionArgs) {
  return loadCirculars(args);
}

export default function Circulars() {
  const { province, search, circulars, years, removed, mayWrite, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('circulars');
  const { t: common } = useTranslation('common');
  const page = `/provinces/${province.provinceCode}/circulars`;
  const create = mayWrite && (
    <Link className="button button-primary" to={`${page}/new`}>
      {t('new')}
    </Link>
  );
  const isNarrowed = search.state !== '' || search.year !== null;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[
        [t('state'), search.state === '' ? t('list.all') : t(`states.${search.state}`)],
        [t('list.year'), search.year ?? t('list.allYears')],
      ]}
      actions={
        <>
          {create}
          <ExportMenu page={page} shown={circularsSearch.toSearch(search)} everything="" />
        </>
      }
    >
      <FilterBar search={circularsSearch} clearTo={page}>
        <FilterSelect
          name="state"
          label={t('state')}
          value={search.state}
          all={t('list.all')}
          choices={CIRCULAR.states.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        />
        <FilterSelect
          name="year"
          label={t('list.year')}
          value={search.year === null ? '' : String(search.year)}
          all={t('list.allYears')}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      <Card title={t('list.count', { count: circulars.length })}>
        {circulars.length > 0 ? (
          <CircularTable circulars={circulars} today={today} />
        ) : isNarrowed ? (
          <EmptyState title={t('list.none')} action={<Link to={page}>{common('clear')}</Link>} />
        ) : (
          <EmptyState title={t('empty.title')} action={create}>
            {t('empty.text')}
          </EmptyState>
        )}
      </Card>
      {removed > 0 && search.state !== 'removed' && mayWrite && (
        <p className="small">
          <Link to={`${page}${circularsSearch.toSearch({ state: 'removed' })}`}>
            {t('list.removed', { count: removed })}
          </Link>
        </p>
      )}
    </Page>
  );
}
