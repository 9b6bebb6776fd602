import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { contradictionOf } from './core/contradiction.ts';
import { STATUSES } from './core/report-form.ts';
import type { ReportRow } from './ReportRepository.server.ts';

/** The report in the columns of the official form, grouped by instrument and indicator. */
export function ReportTable({ rows }: { rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const groupOf = (row: ReportRow) =>
    row.instrument ? `${row.instrument}|${row.indicatorNumber ?? ''}` : '';
  return (
    <Card title={t('tableTitle')}>
      <TableBox label={t('tableTitle')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('no')}</th>
              <th scope="col">{t('weakness')}</th>
              <th scope="col">{t('action')}</th>
              <th scope="col">{t('responsible')}</th>
              {[...STATUSES].map((status) => (
                <th key={status} scope="col" className="mid">
                  {t(`statuses.${status}`)}
                </th>
              ))}
              <th scope="col">{t('remark')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const group = groupOf(row);
              const isFirst =
                group !== '' && (index === 0 || groupOf(rows[index - 1] as ReportRow) !== group);
              const contradiction = contradictionOf(row.status, row.statusText ?? '');
              return (
                <Fragment key={row.rowNo}>
                  {isFirst && (
                    <tr className="group">
                      <th colSpan={8} scope="colgroup">
                        {(row.instrument ?? '').toUpperCase()}{' '}
                        {row.indicatorNumber !== null && t('indicator', { no: row.indicatorNumber })}
                      </th>
                    </tr>
                  )}
                  <tr>
                    <td className="num">{row.rowNo}</td>
                    <td>{row.weakness ?? '–'}</td>
                    <td className="name">{row.action}</td>
                    <td>{row.responsible ?? '–'}</td>
                    {STATUSES.map((status) => (
                      <td key={status}>
                        {row.status === status && (
                          <>
                            <span className="nowrap">✓ {row.statusText ? '' : t(`statuses.${status}`)}</span>
                            {row.statusText}
                            {contradiction && (
                              <div className="small below">? {t(`contradictions.${contradiction}`)}</div>
                            )}
                          </>
                        )}
                      </td>
                    ))}
                    <td>{row.remark ?? '–'}</td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
