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
import { CellDetail } from './CellDetail.tsx';
import { packRows, unpackRows } from './core/packed-rows.ts';
import { measuredColumn, orderOf, shownRows } from './core/shown-rows.ts';
import { loadScorecard, type Scorecard } from './load-scorecard.server.ts';
import { NothingShown } from './NothingShown.tsx';
import { ScorecardFilters } from './ScorecardFilters.tsx';
import { ScorecardTable } from './ScorecardTable.tsx';
import { StepLegend } from './StepLegend.tsx';
import styles from './scorecard.css?url';
import {
  addressWith,
  needsNewRows,
  type ScorecardSearch,
  scorecardSearch,
} from './scorecard-search-params.ts';
import { useOpenCell } from './use-open-cell.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ตารางคะแนน ${data?.province.nameTh ?? ''} ${data?.card?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/scorecard`: every agency and score of the year in one table. */
export async function loader(args: LoaderFunctionArgs) {
  const { card, ...page } = await loadScorecard(args);
  if (!card) return { ...page, card: null };
  const columns = card.view.columns.map(({ id }) => id);
  return { ...page, card: { ...card, rows: packRows(card.rows, columns, card.comparedYears) } };
}

const live = { definition: scorecardSearch, needsNewRows };
export const shouldRevalidate = revalidatesForNewRows(live);

export default function ScorecardPage() {
  const { province, years, canImport, card } = useScorecard();
  const search = useLiveSearch(live);
  const { t } = useTranslation('scorecard');
  const pick = usePick();
  const scope = useScopeWords(search, card?.choices);
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
      printed={[
        ...scope,
        [t('view'), card.view.lead.kind === 'overall' ? t('viewIndicators') : pick(card.view.lead.name)],
        [t('part'), t(`parts.${search.show || 'all'}`)],
        ...(search.q ? [[t('searchLabel'), search.q] as const] : []),
      ]}
      actions={
        <ExportMenu
          page={`${address}/scorecard`}
          shown={scorecardSearch.toSearch({ ...chosen, year: card.fiscalYear })}
          everything={scorecardSearch.toSearch({ year: card.fiscalYear, indicator: search.indicator })}
        />
      }
    >
      <ScorecardFilters search={search} card={card} years={years} />
      <Shown card={card} search={search} page={`${address}/scorecard`} />
    </Page>
  );
}

/** What the loader sent, with its rows as the page uses them. */
function useScorecard() {
  const data = useLoaderData<typeof loader>();
  const { card } = data;
  const unpacked = useMemo(() => {
    if (!card) return null;
    const columns = card.view.columns.map(({ id }) => id);
    return { ...card, rows: unpackRows(card.rows, columns, card.comparedYears) };
  }, [card]);
  return { ...data, card: unpacked };
}

function Shown({ card, search, page }: { card: Scorecard; search: ScorecardSearch; page: string }) {
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
  const open = useOpenCell(card, search, page);
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
      {open && <CellDetail {...open} card={card} search={search} />}
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
