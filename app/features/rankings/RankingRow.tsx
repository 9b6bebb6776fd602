import { Link } from '@remix-run/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsettledMark } from '~/ui/marks.tsx';
import type { RankedRow } from './load-rankings.server.ts';
import type { RankingColumn } from './use-ranking-columns.tsx';

interface Props {
  row: RankedRow;
  index: number;
  columns: readonly RankingColumn[];
  fiscalYear: number;
  measure: (row: Element | null) => void;
}

/** An agency with its figures; its name leads to its page. */
export const RankingRow = memo(function RankingRow({ row, index, columns, fiscalYear, measure }: Props) {
  const { t: common } = useTranslation('common');
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className="name">
        <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`} title={row.nameTh}>
          {row.nameTh}
        </Link>
        <span className="muted small">
          {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh].filter(Boolean).join(' · ')}{' '}
          <UnsettledMark count={row.openFindingCount} />
        </span>
      </th>
      {columns.map(({ id, isText, cell }) => (
        <td key={id} className={isText ? undefined : 'end'}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
});
