import { Fragment, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { difference } from '~/features/overview/core/difference.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { sparklineFloor } from './core/sparkline.ts';
import type { Scorecard } from './load-scorecard.server.ts';
import { PageLinks } from './PageLinks.tsx';
import { ScorecardHead } from './ScorecardHead.tsx';
import type { ScorecardRow as Row } from './ScorecardRepository.server.ts';
import { ScorecardRow } from './ScorecardRow.tsx';
import type { ScorecardSearch } from './scorecard-search-params.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRowWindow } from './use-row-window.ts';

/** Agencies by scores; draws the rows in sight alone, under a head and an average that stay. */
export function ScorecardTable(props: { card: Scorecard; rows: readonly Row[]; search: ScorecardSearch }) {
  const { card, rows, search } = props;
  const { view, means, fiscalYear, comparedYears: years } = card;
  const { t } = useTranslation('scorecard');
  const table = useRef<HTMLTableElement>(null);
  const floor = useMemo(() => sparklineFloor(card.rows), [card.rows]);
  const grid = useGridKeys(table, { rows: rows.length, columns: view.columns.length + 1 }, search.cell);
  const drawn = useRowWindow({ count: rows.length, from: search.from, keep: grid.active.row, table });
  const width = view.columns.length + (years.length > 0 ? 2 : 1);
  return (
    <>
      <TableBox tall label={t('caption')} className="scorecard-box">
        <table
          ref={table}
          className="table scorecard"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys reach its cells, which is a grid
          role="grid"
          aria-rowcount={rows.length + 2}
          onFocus={grid.onFocus}
          onKeyDown={grid.onKeyDown}
        >
          <caption className="visually-hidden">{t('caption')}</caption>
          <colgroup>
            <col className="col-name" />
            {view.columns.map(({ id, kind }) => (
              <col key={id} className={kind === 'item' ? 'col-item' : 'col-score'} />
            ))}
            {years.length > 0 && <col className="col-trend" />}
          </colgroup>
          <ScorecardHead
            view={view}
            search={search}
            means={means}
            meanChange={difference(means.history[fiscalYear], means.history[fiscalYear - 1])}
            years={years}
            fiscalYear={fiscalYear}
            floor={floor}
          />
          <tbody>
            {drawn.rows.map(({ index, gap }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <Fragment key={row.agencyCode}>
                  <Gap height={gap} width={width} />
                  <ScorecardRow
                    row={row}
                    index={index}
                    view={view}
                    search={search}
                    years={years}
                    fiscalYear={fiscalYear}
                    floor={floor}
                    tabColumn={
                      drawn.isClient ? (grid.active.row === index ? grid.active.column : null) : undefined
                    }
                    measure={drawn.measure}
                  />
                </Fragment>
              );
            })}
            <Gap height={drawn.after} width={width} />
          </tbody>
        </table>
      </TableBox>
      {!drawn.isClient && <PageLinks search={search} total={rows.length} />}
    </>
  );
}

/** The height of rows that are not drawn. */
function Gap({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of no content cannot have the focus
    <tr aria-hidden="true" className="gap">
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
