import { type FocusEvent, Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLinks } from '~/ui/PageLinks.tsx';
import { RowGap } from '~/ui/RowGap.tsx';
import { SortHeader } from '~/ui/SortHeader.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { useRowWindow } from '~/ui/use-row-window.ts';
import { orderInForce, pressed } from './core/order-rows.ts';
import type { RankedRow, Ranking } from './load-rankings.server.ts';
import { RankingRow } from './RankingRow.tsx';
import { addressWith, type RankingsSearch } from './rankings-search-params.ts';
import { useRankingColumns } from './use-ranking-columns.tsx';

interface Props {
  ranking: Ranking;
  /** The rows to show, in order. */
  rows: readonly RankedRow[];
  search: RankingsSearch;
  /** Codes of agencies whose level is lower than that of one with a lower score. */
  outdone: ReadonlySet<string>;
}

/** Agencies with their ranks; draws the rows in sight alone, under a head that stays. */
export function RankingTable({ ranking, rows, search, outdone }: Props) {
  const { t } = useTranslation('rankings');
  const { t: common } = useTranslation('common');
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const drawn = useRowWindow({ count: rows.length, from: search.from, keep: focused, table });
  const columns = useRankingColumns(ranking, outdone);
  const inForce = orderInForce(search);
  function onFocus(event: FocusEvent) {
    const index = event.target.closest<HTMLElement>('tr[data-index]')?.dataset.index;
    if (index !== undefined) setFocused(Number(index));
  }
  return (
    <>
      <TableBox tall label={t('caption')} className="windowed-box">
        <table
          ref={table}
          className="table windowed rankings"
          aria-rowcount={rows.length + 1}
          onFocus={onFocus}
          onBlur={() => setFocused(null)}
        >
          <caption className="visually-hidden">{t('caption')}</caption>
          <colgroup>
            <col className="col-name" />
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width: `${width}rem` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <SortHeader
                label={common('agency')}
                className="name"
                to={addressWith(search, pressed(search, 'name'))}
                direction={inForce.id === 'name' ? (inForce.desc ? 'descending' : 'ascending') : null}
              />
              {columns.map(({ id, sort, header, title, term, isText, isInverse }) =>
                sort ? (
                  <SortHeader
                    key={id}
                    label={header}
                    title={title}
                    mark={term && <TermMark id={term} name={header} fiscalYear={ranking.fiscalYear} />}
                    className={isText ? undefined : 'end'}
                    to={addressWith(search, pressed(search, sort))}
                    direction={
                      inForce.id === sort ? (inForce.desc === !isInverse ? 'descending' : 'ascending') : null
                    }
                  />
                ) : (
                  <th key={id} scope="col" title={title}>
                    {header}
                    {term && <TermMark id={term} name={header} fiscalYear={ranking.fiscalYear} />}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {drawn.rows.map(({ index, gap }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <Fragment key={row.agencyCode}>
                  <RowGap height={gap} width={columns.length + 1} />
                  <RankingRow
                    row={row}
                    index={index}
                    columns={columns}
                    fiscalYear={ranking.fiscalYear}
                    measure={drawn.measure}
                  />
                </Fragment>
              );
            })}
            <RowGap height={drawn.after} width={columns.length + 1} />
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
