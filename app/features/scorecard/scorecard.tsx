import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { CellDetail } from './CellDetail.tsx';
import { measuredColumn, orderOf, shownRows } from './core/shown-rows.ts';
import { loadScorecard, type Scorecard } from './load-scorecard.server.ts';
import { NothingShown } from './NothingShown.tsx';
import { ScorecardFilters } from './ScorecardFilters.tsx';
import { ScorecardTable } from './ScorecardTable.tsx';
import { StepLegend } from './StepLegend.tsx';
import styles from './scorecard.css?url';
import { needsNewRows, scorecardSearch } from './scorecard-search-params.ts';
import { addressWith, useScorecardSearch } from './use-scorecard-search.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ตารางคะแนน ${data?.province.nameTh ?? ''} ${data?.card?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/scorecard`: every agency and score of the year in one table. */
export async function loader(args: LoaderFunctionArgs) {
  return loadScorecard(args);
}

/** Search, order and part are chosen among the rows that are here already, and closing a cell needs nothing new. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) => {
  if (change.currentUrl.pathname !== change.nextUrl.pathname) return change.defaultShouldRevalidate;
  if (change.currentUrl.search === change.nextUrl.search) return change.defaultShouldRevalidate;
  const now = scorecardSearch.parse(change.currentUrl.searchParams);
  const next = scorecardSearch.parse(change.nextUrl.searchParams);
  return needsNewRows(now, next);
};

export default function ScorecardPage() {
  const { province, years, canImport, card } = useLoaderData<typeof loader>();
  const search = useScorecardSearch();
  const { t } = useTranslation('scorecard');
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  const address = `/provinces/${province.provinceCode}`;
  if (!card) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={
              <Link to={`${address}/${canImport ? 'imports' : 'overview'}`}>
                {t(canImport ? 'empty.import' : 'empty.overview')}
              </Link>
            }
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { cell, from, ...chosen } = search;
  return (
    <Page
      title={t('title', { province: name, year: card.fiscalYear })}
      lead={t('lead')}
      actions={
        <ExportMenu
          page={`${address}/scorecard`}
          shown={scorecardSearch.toSearch({ ...chosen, year: card.fiscalYear })}
          everything={scorecardSearch.toSearch({ year: card.fiscalYear, indicator: search.indicator })}
        />
      }
    >
      <ScorecardFilters search={search} card={card} years={years} />
      <Shown card={card} search={search} />
    </Page>
  );
}

function Shown({ card, search }: { card: Scorecard; search: ReturnType<typeof useScorecardSearch> }) {
  const { t } = useTranslation('scorecard');
  const pick = usePick();
  const { view, means } = card;
  const { q, show, sort } = search;
  const rows = useMemo(
    () => shownRows(card.rows, view, means.scores, { q, show, sort }),
    [card.rows, view, means.scores, q, show, sort],
  );
  const measured = view.columns.find(({ id }) => id === measuredColumn(orderOf(sort, view), view));
  const measuredName = measured ? `${measured.short} ${pick(measured.name)}`.trim() : '';
  const open = card.open && card.open.cell === search.cell ? card.open : null;
  const hasParts = card.rows.some((row) =>
    view.columns.slice(1).some(({ id }) => row.scores[id] != null || row.texts[id]),
  );
  return (
    <>
      {view.lead.kind === 'indicator' && (
        <p>
          <Link to={addressWith(search, { indicator: null, sort: '' })}>‹ {t('backToIndicators')}</Link>
        </p>
      )}
      {!hasParts && card.rows.length > 0 && <Notice>{t('noParts', { column: pick(view.lead.name) })}</Notice>}
      {open && (
        <CellDetail
          open={open}
          search={search}
          fiscalYear={card.fiscalYear}
          target={view.target}
          mean={means.scores[open.column.id] ?? null}
        />
      )}
      <Card>
        <StepLegend target={view.target} />
        <p className="muted small" role="status">
          {t('showing', { count: rows.length, total: card.rows.length })}
          {show && ` · ${t(`parts.${show}`)} ${t('by', { column: measuredName })}`}
          {(show === 'top' || show === 'bottom') && rows.length > 5 && ` · ${t('tieNote')}`}
        </p>
        {rows.length > 0 ? (
          <ScorecardTable card={card} rows={rows} search={search} />
        ) : (
          <NothingShown search={search} chosen={card.rows.length} column={measuredName} />
        )}
      </Card>
    </>
  );
}
