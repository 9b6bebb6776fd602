import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { revalidatesForNewRows, useLiveSearch } from '~/ui/live-search.ts';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { BandNote } from './BandNote.tsx';
import { levelDisagreements } from './core/level-order.ts';
import { shownRankings } from './core/order-rows.ts';
import { Disagreements } from './Disagreements.tsx';
import { Headline } from './Headline.tsx';
import { loadRankings, type Ranking } from './load-rankings.server.ts';
import { NoRankings } from './NoRankings.tsx';
import { RankingFilters } from './RankingFilters.tsx';
import { RankingTable } from './RankingTable.tsx';
import styles from './rankings.css?url';
import { needsNewRows, type RankingsSearch, rankingsSearch } from './rankings-search-params.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `อันดับ ${data?.province.nameTh ?? ''} ${data?.ranking?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/rankings`: who stands where, how surely, and where score and level disagree. */
export async function loader(args: LoaderFunctionArgs) {
  return loadRankings(args);
}

const live = { definition: rankingsSearch, needsNewRows };
export const shouldRevalidate = revalidatesForNewRows(live);

export default function Rankings() {
  const { province, years, ranking } = useLoaderData<typeof loader>();
  const search = useLiveSearch(live);
  const { t } = useTranslation('rankings');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const scope = useScopeWords(search, ranking?.choices);
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (!ranking) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { fiscalYear } = ranking;
  const { from, ...chosen } = search;
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={<Headline ranking={ranking} />}
      printed={[
        ...scope,
        [t('order'), t(`orders.${search.order}`)],
        ...(search.q ? [[t('searchLabel'), search.q] as const] : []),
      ]}
      actions={
        <>
          <Link
            className="button"
            to={`/provinces/${province.provinceCode}/documents/ranking-list${rankingsSearch.toSearch({
              year: fiscalYear,
              type: search.type,
              district: search.district,
              size: search.size,
            })}`}
          >
            {common('asDocument')}
          </Link>
          <ExportMenu
            page={`/provinces/${province.provinceCode}/rankings`}
            shown={rankingsSearch.toSearch({ ...chosen, year: fiscalYear })}
            everything={rankingsSearch.toSearch({ year: fiscalYear, order: search.order, sort: search.sort })}
          />
        </>
      }
    >
      <RankingFilters search={search} ranking={ranking} years={years} />
      {ranking.rows.some(({ isPublished }) => !isPublished) && (
        <Notice kind="warn" title={t('draft.title')}>
          {t('draft.text')}
        </Notice>
      )}
      <Shown ranking={ranking} search={search} />
    </Page>
  );
}

function Shown({ ranking, search }: { ranking: Ranking; search: RankingsSearch }) {
  const { t } = useTranslation('rankings');
  const { q, order, sort } = search;
  const rows = useMemo(() => shownRankings(ranking.rows, { q, order, sort }), [ranking.rows, q, order, sort]);
  const disagreements = useMemo(() => levelDisagreements(ranking.rows), [ranking.rows]);
  const outdone = useMemo(() => new Set(disagreements.map(({ row }) => row.agencyCode)), [disagreements]);
  return (
    <>
      {disagreements.length > 0 && <Disagreements list={disagreements} fiscalYear={ranking.fiscalYear} />}
      <Card>
        <p className="muted small" role="status">
          {t('showing', { count: rows.length, total: ranking.rows.length })}
        </p>
        {rows.length > 0 ? (
          <RankingTable ranking={ranking} rows={rows} search={search} outdone={outdone} />
        ) : (
          <NoRankings search={search} chosen={ranking.rows.length} />
        )}
        <BandNote ranking={ranking} />
      </Card>
    </>
  );
}
