import { Link } from '@remix-run/react';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreView } from './core/columns.ts';
import type { ScorecardRow as Row } from './ScorecardRepository.server.ts';
import { ScoreMark, type ScoreWords } from './ScoreMark.tsx';
import { TrendCell, type TrendScale } from './TrendCell.tsx';

interface Props {
  row: Row;
  index: number;
  view: ScoreView;
  /** Where the address of a cell begins. */
  cellAddress: string;
  openCell: string;
  words: ScoreWords;
  scale: TrendScale;
  /** The one cell of the row that the tab key reaches; null = none, undefined = all (without JavaScript). */
  tabColumn: number | null | undefined;
  measure: (row: Element | null) => void;
}

/** An agency: its name leads to its page, each score opens its trend. */
export const ScorecardRow = memo(function ScorecardRow(props: Props) {
  const { row, index, view, scale } = props;
  const { t: common } = useTranslation('common');
  const reach = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: props.tabColumn === undefined || props.tabColumn === column ? undefined : -1,
  });
  return (
    <tr ref={props.measure} data-index={index} aria-rowindex={index + 3}>
      <th scope="row" className="name">
        <Link to={`/agencies/${row.agencyCode}?year=${scale.fiscalYear}`} title={row.nameTh} {...reach(0)}>
          {row.nameTh}
        </Link>
        <span className="muted small">
          {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh].filter(Boolean).join(' · ')}
        </span>
      </th>
      {view.columns.map((column, at) => {
        const cell = `${row.agencyCode}:${column.id}`;
        return (
          <Fragment key={column.id}>
            <td>
              <a
                className="cell-link"
                href={`${props.cellAddress}${encodeURIComponent(cell)}`}
                aria-expanded={props.openCell === cell || undefined}
                {...reach(at + 1)}
              >
                <ScoreMark
                  score={row.scores[column.id]}
                  text={row.texts[column.id]}
                  target={view.target}
                  isColoured={column.isColoured}
                  words={props.words}
                />
              </a>
            </td>
            {at === 0 && scale.years.length > 0 && (
              <TrendCell scale={scale} of="row" scores={row.history} change={row.change} />
            )}
          </Fragment>
        );
      })}
    </tr>
  );
});
