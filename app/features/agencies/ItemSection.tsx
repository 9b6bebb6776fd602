import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { Card } from '~/ui/Page.tsx';
import { type AgencySearch, agencySearch } from './agency-search-params.ts';
import type { ItemGroup } from './core/item-groups.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { ItemList } from './ItemList.tsx';
import { ItemTable } from './ItemTable.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';
import type { ResultView } from './ResultSections.tsx';

/** The items by instrument, with those under the threshold marked; the filter is in the address. */
export function ItemSection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { agency, year, result, search } = data;
  if (!result?.head || year === null) return null;
  const threshold = Number(result.threshold);
  const below = result.items.reduce((sum, group) => sum + group.below, 0);
  const hasScores = result.items.some((group) => group.known > 0);
  const unknown = result.findings.filter((finding) => finding.kind === 'unknown_item');
  return (
    <Card
      id="items"
      title={t('items.title')}
      note={t('items.note', { year })}
      aside={
        hasScores && (
          <ExportMenu
            page={`/agencies/${agency.agencyCode}/items`}
            shown={agencySearch.toSearch({ year, below: search.below })}
            everything={agencySearch.toSearch({ year })}
          />
        )
      }
    >
      <div className="stack">
        {hasScores && (
          <nav className="row" aria-label={common('filters')}>
            <FilterLink search={{ ...search, year, below: false }} isOn={!search.below}>
              {t('items.all')}
            </FilterLink>
            <FilterLink search={{ ...search, year, below: true }} isOn={search.below}>
              {t('items.below', { threshold, count: below })}
            </FilterLink>
          </nav>
        )}
        {result.items.length === 0 && <p className="muted">{t('items.none')}</p>}
        {result.items.map((group) => (
          <InstrumentItems key={group.instrument} group={group} onlyBelow={search.below} result={result} />
        ))}
        {unknown.map(({ findingNo, node }) => (
          <FindingNotes key={findingNo} findings={unknown} node={node} names={result.names} />
        ))}
        <p className="small muted">{t('items.unverified')}</p>
      </div>
    </Card>
  );
}

function FilterLink(props: { search: AgencySearch; isOn: boolean; children: string }) {
  return (
    <Link
      className={props.isOn ? 'button button-small button-primary' : 'button button-small'}
      aria-current={props.isOn ? 'true' : undefined}
      to={{ search: agencySearch.toSearch(props.search), hash: '#items' }}
      preventScrollReset
    >
      {props.children}
    </Link>
  );
}

function InstrumentItems(props: { group: ItemGroup; onlyBelow: boolean; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { group, onlyBelow, result } = props;
  const { items, known, below } = group;
  const threshold = Number(result.threshold);
  const instrument = common(`instruments.${group.instrument}` as 'instruments.iit');
  const shown = onlyBelow ? items.filter((item) => item.isBelow) : items;
  return (
    <div className="item-group">
      <h3>{instrument}</h3>
      {known === 0 ? (
        <ItemList items={items} instrument={instrument} result={result} />
      ) : (
        <>
          <p className="small muted">
            {t('items.summary', { known, total: items.length, below, threshold })}
          </p>
          {shown.length === 0 ? (
            <p>{t('items.noneBelow', { instrument, threshold })}</p>
          ) : (
            <ItemTable key={String(onlyBelow)} items={shown} result={result} caption={instrument} />
          )}
        </>
      )}
    </div>
  );
}
