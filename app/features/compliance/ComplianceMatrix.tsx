import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLinks } from '~/ui/PageLinks.tsx';
import { RowGap } from '~/ui/RowGap.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useGridKeys } from '~/ui/use-grid-keys.ts';
import { useRowWindow } from '~/ui/use-row-window.ts';
import { CELL_LOOK } from './cell-look.ts';
import { addressWith, type ComplianceSearch } from './compliance-search-params.ts';
import { CELL_LOOKS } from './core/cell-state.ts';
import type { Compliance } from './load-compliance.server.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import type { ShownRow } from './use-shown.ts';

interface Props {
  matrix: Compliance;
  rows: readonly ShownRow[];
  search: ComplianceSearch;
  chosen: ReadonlySet<string>;
  onChoose: ((agencyCode: string, isChosen: boolean) => void) | null;
}

/** Agencies by measures; draws the rows in sight alone, under a head that stays. */
export function ComplianceMatrix({ matrix, rows, search, chosen, onChoose }: Props) {
  const { t } = useTranslation('compliance');
  const table = useRef<HTMLTableElement>(null);
  const grid = useGridKeys(table, { rows: rows.length, columns: matrix.columns.length + 1 }, '');
  const drawn = useRowWindow({ count: rows.length, from: search.from, keep: grid.active.row, table });
  const width = matrix.columns.length + (onChoose ? 3 : 2);
  return (
    <>
      <ul className="matrix-legend" aria-label={t('legend')}>
        {CELL_LOOKS.map((look) => (
          <li key={look}>
            <span className={`cell step-${CELL_LOOK[look].step}`}>
              {CELL_LOOK[look].sign} {t(`looks.${look}`)}
            </span>{' '}
            {t(`lookNotes.${look}`)}
          </li>
        ))}
      </ul>
      <TableBox tall label={t('matrix')} className="windowed-box compliance-box">
        <table
          ref={table}
          className="table windowed compliance"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys reach its cells, which is a grid
          role="grid"
          aria-rowcount={rows.length + 2}
          onFocus={grid.onFocus}
          onKeyDown={grid.onKeyDown}
        >
          <caption className="visually-hidden">{t('matrix')}</caption>
          <colgroup>
            <col className="col-name" />
            {onChoose && <col className="col-choose" />}
            <col className="col-open" />
            {matrix.columns.map(({ circularId, measureNo }) => (
              <col key={`${circularId} ${measureNo}`} className="col-measure" />
            ))}
          </colgroup>
          <MatrixHead matrix={matrix} search={search} withChoice={onChoose !== null} />
          <tbody>
            {drawn.rows.map(({ index, gap }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <Fragment key={row.agencyCode}>
                  <RowGap height={gap} width={width} />
                  <MatrixRow
                    row={row}
                    index={index}
                    columns={matrix.columns}
                    fiscalYear={matrix.fiscalYear}
                    round={search.round}
                    isChosen={chosen.has(row.agencyCode)}
                    onChoose={onChoose}
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
