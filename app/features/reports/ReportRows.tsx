import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { STATUSES } from './core/report-form.ts';
import type { ReportPageData } from './load-report.server.ts';
import { RowMarks } from './RowMarks.tsx';

type Row = ReportPageData['rows'][number];

/** The report in the columns of the official form, grouped by instrument and indicator; on a phone row below row. */
export function ReportRows({ page }: { page: ReportPageData }) {
  const { t } = useTranslation('reports');
  const { rows } = page;
  const groupOf = (row: Row) => (row.instrument ? `${row.instrument}|${row.indicatorNumber ?? ''}` : '');
  return (
    <Card title={t('tableTitle')} note={page.mayWrite ? t('tableNote') : undefined}>
      <TableBox label={t('tableTitle')} className="report-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('no')}</th>
              <th scope="col">{t('weakness')}</th>
              <th scope="col">{t('action')}</th>
              <th scope="col">{t('responsible')}</th>
              {STATUSES.map((status) => (
                <th key={status} scope="col" className="mid">
                  {t(`statuses.${status}`)}
                </th>
              ))}
              <th scope="col">{t('obstacleAndRemark')}</th>
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t('open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const group = groupOf(row);
              const isFirst = group !== '' && (index === 0 || groupOf(rows[index - 1] as Row) !== group);
              return (
                <Fragment key={row.rowNo}>
                  {isFirst && (
                    <tr className="group">
                      <th colSpan={9} scope="colgroup">
                        {(row.instrument ?? '').toUpperCase()}{' '}
                        {row.indicatorNumber !== null && t('indicator', { no: row.indicatorNumber })}
                      </th>
                    </tr>
                  )}
                  <tr id={`row-${row.rowNo}`}>
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
                            <RowMarks row={row} />
                          </>
                        )}
                      </td>
                    ))}
                    <td>{[row.obstacle, row.remark].filter(Boolean).join(' / ') || '–'}</td>
                    <td className="no-print">
                      <RowLink page={page} row={row} />
                    </td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      <ol className="list-plain list-lines report-cards">
        {rows.map((row) => (
          <li key={row.rowNo}>
            <p>
              <strong>
                {row.rowNo}. {row.action}
              </strong>
            </p>
            <p>
              <span className="badge" data-status={row.status}>
                {t(`statuses.${row.status}`)}
              </span>{' '}
              {row.statusText}
            </p>
            <RowMarks row={row} />
            <RowLink page={page} row={row} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function RowLink({ page, row }: { page: ReportPageData; row: Row }) {
  const { t } = useTranslation('reports');
  const { agencyCode, fiscalYear, round } = page.key;
  const lacks = page.mayWrite && row.missing.length > 0;
  return (
    <Link
      className="button button-small"
      to={`/agencies/${agencyCode}/reports/${fiscalYear}/${round}/rows/${row.rowNo}`}
    >
      {lacks && <span aria-hidden="true">⚠ </span>}
      {t(page.mayWrite ? 'fillIn' : 'open')}
      <span className="visually-hidden"> {t('rowNo', { no: row.rowNo })}</span>
    </Link>
  );
}
