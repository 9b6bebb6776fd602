import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { sidesDiffer } from './core/figures.ts';
import { Explained } from './Explained.tsx';
import { ComputedCell, FigureCell } from './FigureCell.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The blocks of the disclosure check, published beside computed where they differ. */
export function SubIndicatorCard(props: { result: ResultView; itemsAddress: string }) {
  const { t } = useTranslation('agencies');
  const { result } = props;
  const rows = result.subIndicators;
  const hasComputed = rows.some(sidesDiffer);
  return (
    <Card id="blocks" title={t('blocks.title')} note={t('blocks.note')}>
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('blocks.block')}</th>
              <th scope="col">{t('blocks.items')}</th>
              <th scope="col" className="end">
                {t('indicators.score')}
              </th>
              {hasComputed && (
                <th scope="col" className="end">
                  {t('indicators.computed')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.node} id={`node-${row.node}`}>
                <th scope="row" className="name">
                  {row.node} {row.name} <Explained id={row.node} name={row.name} result={result} />
                  <FindingNotes findings={result.findings} node={row.node} names={result.names} />
                </th>
                <td className="nowrap">
                  {row.items && (
                    <a
                      href={`${props.itemsAddress}#item-${row.items.first}`}
                    >{`${row.items.first}–${row.items.last}`}</a>
                  )}
                </td>
                <td className="end">
                  <FigureCell figure={row} result={result} />
                </td>
                {hasComputed && (
                  <td className="end">
                    <ComputedCell figure={row} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
