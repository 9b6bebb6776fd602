import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { Disagreement } from './core/level-order.ts';
import type { RankedRow } from './load-rankings.server.ts';

/** Pairs that are listed; the others carry the sign in the table. */
const LISTED = 20;

/** Where the order by score and the order by level disagree, pair by pair. */
export function Disagreements(props: { list: readonly Disagreement<RankedRow>[]; fiscalYear: number }) {
  const { list, fiscalYear } = props;
  const { t } = useTranslation('rankings');
  return (
    <details className="card disagreements">
      <summary>
        <span aria-hidden="true">⇅ </span>
        {t('outdone.summary', { count: list.length })}
      </summary>
      <p className="muted">{t('outdone.why')}</p>
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('outdone.higher')}</th>
              <th scope="col">{t('outdone.lower')}</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, LISTED).map(({ row, outdoneBy }) => (
              <tr key={row.agencyCode}>
                <th scope="row">
                  <Placed row={row} fiscalYear={fiscalYear} />
                </th>
                <td>
                  {outdoneBy[0] && <Placed row={outdoneBy[0]} fiscalYear={fiscalYear} />}{' '}
                  {outdoneBy.length > 1 && (
                    <span className="muted small">{t('outdone.more', { count: outdoneBy.length - 1 })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {list.length > LISTED && (
        <p className="muted small">{t('outdone.rest', { count: LISTED, rest: list.length - LISTED })}</p>
      )}
    </details>
  );
}

function Placed({ row, fiscalYear }: { row: RankedRow; fiscalYear: number }) {
  return (
    <>
      <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>{' '}
      <ScoreText value={row.overall} /> <LevelBadge level={row.level} />
    </>
  );
}
