import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import type { JobPage } from './load-job.server.ts';

type Item = JobPage['items'][number];

/** Agencies without a document, each with the reason in words. */
export function MissingItems({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('documentJobs');
  return (
    <TableBox label={t('missing.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('columns.no')}
            </th>
            <th scope="col">{t('columns.agency')}</th>
            <th scope="col">{t('columns.why')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.agencyCode}>
              <td className="num">{item.itemNo}</td>
              <th scope="row" className="name">
                <Link to={`/agencies/${item.agencyCode}`}>{item.nameTh}</Link>
              </th>
              <td>{reasonWords(item, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

/** Documents of the job, each with its check code. */
export function MadeItems({ items, hasPages }: { items: readonly Item[]; hasPages: boolean }) {
  const { t } = useTranslation('documentJobs');
  return (
    <TableBox label={t('made')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('columns.no')}
            </th>
            <th scope="col">{t('columns.agency')}</th>
            <th scope="col">{t('columns.document')}</th>
            {hasPages && (
              <th scope="col" className="num">
                {t('columns.page')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.agencyCode}>
              <td className="num">{item.itemNo}</td>
              <th scope="row" className="name">
                {item.nameTh}
                {item.reason && <div className="small muted">{reasonWords(item, t)}</div>}
              </th>
              <td className="nowrap">
                <Link to={`/documents/${item.checkCode}`}>{item.checkCode}</Link>
              </td>
              {hasPages && <td className="num">{item.boundPage ?? ABSENT}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function reasonWords(item: Item, t: ReturnType<typeof useTranslation<'documentJobs'>>['t']): string {
  const key = item.reason ?? (item.state === 'waiting' ? 'waiting' : 'error');
  return t(`reasons.${key}` as 'reasons.error', { defaultValue: t('reasons.error') });
}
