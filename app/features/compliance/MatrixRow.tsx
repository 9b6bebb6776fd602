import { Link } from '@remix-run/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CELL_LOOK } from './cell-look.ts';
import { LOOK_OF, stateAt } from './core/cell-state.ts';
import { daysLate } from './core/open-duties.ts';
import type { Compliance } from './load-compliance.server.ts';
import type { ShownRow } from './use-shown.ts';

interface Props {
  row: ShownRow;
  index: number;
  columns: Compliance['columns'];
  fiscalYear: number;
  round: '6m' | '12m';
  isChosen: boolean;
  /** Null where this person reminds nobody. */
  onChoose: ((agencyCode: string, isChosen: boolean) => void) | null;
  /** The one cell of the row that the tab key reaches; null = none, undefined = all (without JavaScript). */
  tabColumn: number | null | undefined;
  measure: (row: Element | null) => void;
}

/** An agency: what it has open, then a cell a measure that leads to the ledger. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { row, index, round } = props;
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const reach = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: props.tabColumn === undefined || props.tabColumn === column ? undefined : -1,
  });
  return (
    <tr ref={props.measure} data-index={index} aria-rowindex={index + 3}>
      <th scope="row" className="name">
        <Link to={`/agencies/${row.agencyCode}`} title={row.nameTh} {...reach(0)}>
          {row.nameTh}
        </Link>
        <span className="muted small">
          {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh].filter(Boolean).join(' · ')}
        </span>
      </th>
      {props.onChoose && (
        <td className="mid">
          <input
            type="checkbox"
            name="agency"
            value={row.agencyCode}
            form="remind"
            aria-label={t('chooseOne', { name: row.nameTh })}
            checked={props.isChosen}
            onChange={(event) => props.onChoose?.(row.agencyCode, event.currentTarget.checked)}
          />
        </td>
      )}
      <td>
        <OpenText row={row} />
        {row.reportState && (
          <Link
            className="small open-report"
            to={`/agencies/${row.agencyCode}/reports/${props.fiscalYear}/${round}`}
          >
            {t('report')}: {t(`reportStates.${row.reportState}`)}
          </Link>
        )}
      </td>
      {props.columns.map((column, at) => {
        const state = stateAt(row.cells, at);
        if (!state)
          return (
            <td key={`${column.circularId} ${column.measureNo}`} className="mid muted">
              <span title={t('notRecipient')}>–</span>
              <span className="visually-hidden">{t('notRecipient')}</span>
            </td>
          );
        const look = LOOK_OF[state];
        const late = daysLate(state, column.circular, row.duties, round);
        return (
          <td key={`${column.circularId} ${column.measureNo}`}>
            <Link
              className={`cell step-${CELL_LOOK[look].step}`}
              to={`/agencies/${row.agencyCode}/circulars/${column.circularId}/ledger`}
              title={`${column.title}: ${t(`states.${state}`)}`}
              {...reach(at + 1)}
            >
              <span aria-hidden="true">
                {CELL_LOOK[look].sign} {t(`looks.${look}`)}
              </span>
              <span className="visually-hidden">{t(`states.${state}`)}</span>
              {late !== null && <span className="cell-late">▼ {t('daysLate', { count: late })}</span>}
            </Link>
          </td>
        );
      })}
    </tr>
  );
});

/** The longest overdue, or what is due next. */
function OpenText({ row }: { row: ShownRow }) {
  const { t } = useTranslation('compliance');
  const [first] = row.duties;
  if (!first) return <span className="small">✓ {t('nothingOpen')}</span>;
  const others = row.duties.filter(({ days }) => days > 0).length - 1;
  return (
    <span className={first.days > 0 ? 'small below' : 'small'}>
      {first.days > 0 && '▼ '}
      {t(`duties.${first.duty}`)}{' '}
      {first.days > 0 ? t('daysLate', { count: first.days }) : t('daysLeft', { count: -first.days })}
      {others > 0 && ` ${t('andMore', { count: others })}`}
    </span>
  );
}
