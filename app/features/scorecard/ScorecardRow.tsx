import { Link } from '@remix-run/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeText } from '~/ui/figures.tsx';
import type { ScoreView } from './core/columns.ts';
import type { ScorecardRow as Row } from './ScorecardRepository.server.ts';
import { ScoreMark } from './ScoreMark.tsx';
import { Sparkline } from './Sparkline.tsx';
import type { ScorecardSearch } from './scorecard-search-params.ts';
import { addressWith } from './use-scorecard-search.ts';

interface Props {
  row: Row;
  index: number;
  view: ScoreView;
  search: ScorecardSearch;
  years: readonly number[];
  fiscalYear: number;
  floor: number;
  /** The one cell of the row that the tab key reaches; null = none, undefined = all (without JavaScript). */
  tabColumn: number | null | undefined;
  measure: (row: Element | null) => void;
}

/** An agency: its name leads to its page, each score opens its trend. */
export const ScorecardRow = memo(function ScorecardRow(props: Props) {
  const { row, index, view, search, years } = props;
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const reach = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: props.tabColumn === undefined || props.tabColumn === column ? undefined : -1,
  });
  return (
    <tr ref={props.measure} data-index={index} aria-rowindex={index + 3}>
      <th scope="row" className="name">
        <Link to={`/agencies/${row.agencyCode}?year=${props.fiscalYear}`} title={row.nameTh} {...reach(0)}>
          {row.nameTh}
        </Link>
        <span className="muted small">
          {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh].filter(Boolean).join(' · ')}
        </span>
      </th>
      {view.columns.map((column, at) => {
        const cell = `${row.agencyCode}:${column.id}`;
        return (
          <td key={column.id}>
            <Link
              className="cell-link"
              to={addressWith(search, { cell, from: search.from })}
              preventScrollReset
              aria-description={t('openCell')}
              aria-expanded={search.cell === cell}
              {...reach(at + 1)}
            >
              <ScoreMark
                score={row.scores[column.id]}
                text={row.texts[column.id]}
                target={view.target}
                isColoured={column.isColoured}
              />
            </Link>
          </td>
        );
      })}
      {years.length > 0 && (
        <td className="trend">
          <Sparkline years={years} scores={row.history} fiscalYear={props.fiscalYear} floor={props.floor} />
          <ChangeText value={row.change} />
        </td>
      )}
    </tr>
  );
});
