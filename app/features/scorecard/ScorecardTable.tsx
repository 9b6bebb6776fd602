import { useNavigate } from '@remix-run/react';
import { Fragment, type MouseEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { difference } from '~/features/overview/core/difference.ts';
import { PageLinks } from '~/ui/PageLinks.tsx';
import { RowGap } from '~/ui/RowGap.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useGridKeys } from '~/ui/use-grid-keys.ts';
import { useRowWindow } from '~/ui/use-row-window.ts';
import { sparklineFloor } from './core/sparkline.ts';
import type { Scorecard } from './load-scorecard.server.ts';
import { ScorecardHead } from './ScorecardHead.tsx';
import type { ScorecardRow as Row } from './ScorecardRepository.server.ts';
import { ScorecardRow } from './ScorecardRow.tsx';
import { useScoreWords } from './ScoreMark.tsx';
import { addressWith, type ScorecardSearch } from './scorecard-search-params.ts';

/** Agencies by scores; draws the rows in sight alone, under a head and an average that stay. */
export function ScorecardTable(props: { card: Scorecard; rows: readonly Row[]; search: ScorecardSearch }) {
  const { card, rows, search } = props;
  const { view, means, fiscalYear, comparedYears: years } = card;
  const { t } = useTranslation('scorecard');
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const scale = useMemo(
    () => ({ years, fiscalYear, floor: sparklineFloor(card.rows), gaps: card.gaps }),
    [years, fiscalYear, card.rows, card.gaps],
  );
  const grid = useGridKeys(table, { rows: rows.length, columns: view.columns.length + 1 }, search.cell);
  const drawn = useRowWindow({ count: rows.length, from: search.from, keep: grid.active.row, table });
  const words = useScoreWords();
  const meanChange = difference(means.history[fiscalYear], means.history[fiscalYear - 1]);
  const closed = addressWith(search, { from: search.from });
  const cellAddress = `${closed === '?' ? closed : `${closed}&`}cell=`;
  const width = view.columns.length + (years.length > 0 ? 2 : 1);
  /** One handler for all cells, which are plain links. */
  function openInPlace(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a.cell-link') : null;
    const href = link?.getAttribute('href');
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(href, { preventScrollReset: true });
  }
  return (
    <>
      <TableBox tall label={t('caption')} className="windowed-box scorecard-box">
        <table
          ref={table}
          className="table windowed scorecard"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys reach its cells, which is a grid
          role="grid"
          aria-rowcount={rows.length + 2}
          onFocus={grid.onFocus}
          onKeyDown={grid.onKeyDown}
          onClick={openInPlace}
        >
          <caption className="visually-hidden">{t('caption')}</caption>
          <colgroup>
            <col className="col-name" />
            {view.columns.map(({ id }, at) => (
              <Fragment key={id}>
                <col className="col-score" />
                {at === 0 && years.length > 0 && <col className="col-trend" />}
              </Fragment>
            ))}
          </colgroup>
          <ScorecardHead view={view} search={search} means={means} meanChange={meanChange} scale={scale} />
          <tbody>
            {drawn.rows.map(({ index, gap }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <Fragment key={row.agencyCode}>
                  <RowGap height={gap} width={width} />
                  <ScorecardRow
                    row={row}
                    index={index}
                    view={view}
                    cellAddress={cellAddress}
                    openCell={search.cell.startsWith(`${row.agencyCode}:`) ? search.cell : ''}
                    words={words}
                    scale={scale}
                    tabColumn={
                      drawn.isClient ? (grid.active.row === index ? grid.active.column : null) : undefined
                    }
                    measure={drawn.measure}
                  />
                </Fragment>
              );
            })}
            <RowGap height={drawn.after} width={width} />
          </tbody>
        </table>
      </TableBox>
      {!drawn.isClient && (
        <PageLinks
          from={search.from}
          total={rows.length}
          addressFrom={(from) => addressWith(search, { from })}
        />
      )}
    </>
  );
}
