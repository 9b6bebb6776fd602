import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { ReceivedCircular } from './AgencyDutiesRepository.server.ts';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** The circulars that answer the year's results, and how far the agency is with each. */
export function CircularSection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const lang = useLanguage();
  const { circulars, year, agency } = data;
  if (year === null) return null;
  const title = agency.agencyType === 'provincial_office' ? 'circulars.titleProvince' : 'circulars.title';
  return (
    <Card id="circulars" title={t(title, { year })}>
      {circulars.length === 0 ? (
        <p className="muted">{t('circulars.none', { year })}</p>
      ) : (
        <TableBox>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('circulars.subject')}</th>
                <th scope="col">{t('circulars.date')}</th>
                <th scope="col" className="end">
                  {t('circulars.measures')}
                </th>
                <th scope="col">{t('circulars.state')}</th>
              </tr>
            </thead>
            <tbody>
              {circulars.map((circular) => (
                <tr key={circular.circularId}>
                  <th scope="row" className="name">
                    <Link to={`/circulars/${circular.circularId}`}>{circular.subject}</Link>
                    <div className="small muted">
                      {circular.number
                        ? `${t('circulars.number')} ${circular.number}`
                        : t('circulars.noNumber')}
                    </div>
                  </th>
                  <td className="nowrap">{formatDateShort(circular.datedOn, lang)}</td>
                  <td className="end">{circular.measures}</td>
                  <td>
                    <ReceiptState circular={circular} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </Card>
  );
}

function ReceiptState({ circular }: { circular: ReceivedCircular }) {
  const { t } = useTranslation('agencies');
  const lang = useLanguage();
  const { acknowledgedAt, openedAt, decided, measures } = circular;
  if (!circular.isRecipient) return <span className="badge">{t('circulars.issued')}</span>;
  if (acknowledgedAt) {
    return (
      <>
        <span className="badge step-2">
          ✓ {t('circulars.acknowledgedOn', { date: formatDateShort(acknowledgedAt, lang) })}
        </span>
        {measures > 0 && <div className="small muted">{t('circulars.decided', { decided, measures })}</div>}
      </>
    );
  }
  return <span className="badge step-4">{t(openedAt ? 'circulars.opened' : 'circulars.notOpened')}</span>;
}
