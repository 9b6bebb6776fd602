import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** Compliance reports of the year and the one after, with how many rows stand at each status. */
export function ReportSection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { reports, year, agency } = data;
  if (year === null) return null;
  return (
    <Card id="reports" title={t('reports.title')}>
      {reports.length === 0 ? (
        <p className="muted">{t('reports.none', { year, next: year + 1 })}</p>
      ) : (
        <TableBox>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('reports.which')}</th>
                <th scope="col">{t('reports.state')}</th>
                <th scope="col" className="end">
                  {t('reports.notStarted')}
                </th>
                <th scope="col" className="end">
                  {t('reports.inProgress')}
                </th>
                <th scope="col" className="end">
                  {t('reports.done')}
                </th>
                <th scope="col" className="end">
                  {t('reports.rows')}
                </th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={`${report.fiscalYear}${report.round}`}>
                  <th scope="row" className="name">
                    <Link to={`/agencies/${agency.agencyCode}/reports/${report.fiscalYear}/${report.round}`}>
                      {t('reports.name', {
                        round: t(`reports.rounds.${report.round}`),
                        year: report.fiscalYear,
                      })}
                    </Link>
                    {report.preparedByOffice && (
                      <div className="small muted">
                        {t('reports.preparedBy', { office: report.preparedByOffice })}
                      </div>
                    )}
                  </th>
                  <td>
                    <span className="badge">{t(`reports.states.${report.state}`)}</span>
                  </td>
                  <td className="end">{report.notStarted}</td>
                  <td className="end">{report.inProgress}</td>
                  <td className="end">{report.done}</td>
                  <td className="end">{report.rows}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </Card>
  );
}
