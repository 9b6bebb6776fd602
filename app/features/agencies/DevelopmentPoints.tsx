import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { DevelopmentPointRow } from './AgencyDocumentsRepository.server.ts';
import { ItemLinks } from './ItemLinks.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** The development points by indicator; rows that share their points name them once. */
export function DevelopmentPoints(props: { points: readonly DevelopmentPointRow[]; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const names = props.data.result?.names ?? {};
  return (
    <section>
      <h3>{t('comments.pointsTitle')}</h3>
      <div className="stack">
        {groupPoints(props.points).map((group) => (
          <div key={group.rows[0]?.pointNo}>
            <p>
              <strong>
                {group.indicator !== null &&
                  `${t('indicators.indicatorShort', { number: group.indicator })} ${names[String(group.indicator)] ?? ''}`}
              </strong>
            </p>
            <PointTable rows={group.rows} data={props.data} />
            <p className="points muted">{t('comments.points')}</p>
            <ol>
              {group.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function PointTable({ rows, data }: { rows: readonly DevelopmentPointRow[]; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  return (
    <TableBox>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('items.code')}</th>
            <th scope="col">{t('comments.itemText')}</th>
            <th scope="col" className="end">
              {t('items.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pointNo}>
              <td>{row.itemCode && <ItemLinks codes={[row.itemCode]} data={data} />}</td>
              <th scope="row" className="name">
                {row.itemText}
              </th>
              <td className="end">
                <ScoreText value={row.score} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

interface PointGroup {
  indicator: number | null;
  points: string[];
  rows: DevelopmentPointRow[];
}

function groupPoints(points: readonly DevelopmentPointRow[]): PointGroup[] {
  const groups: (PointGroup & { text: string })[] = [];
  for (const row of points) {
    const last = groups.at(-1);
    if (last && last.text === row.points && last.indicator === row.indicatorNumber) last.rows.push(row);
    else {
      const lines = [...new Set(row.points.split('\n').filter((line) => line.trim() !== ''))];
      groups.push({ indicator: row.indicatorNumber, text: row.points, points: lines, rows: [row] });
    }
  }
  return groups;
}
