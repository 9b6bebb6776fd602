import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  batches: readonly {
    batchId: string;
    fileName: string;
    state: string;
    createdAt: Date | string;
    createdByOffice: string | null;
    counts: Record<string, number>;
  }[];
  address: string;
}

/** Earlier imports, newest first. */
export function BatchList({ batches, address }: Props) {
  const { t } = useTranslation('imports');
  const lang = useLanguage();
  return (
    <Card title={t('list.title')}>
      {batches.length === 0 ? (
        <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
      ) : (
        <TableBox label={t('list.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('list.file')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col">{t('list.rows')}</th>
                <th scope="col">{t('list.when')}</th>
                <th scope="col">{t('list.who')}</th>
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.batchId}>
                  <th scope="row" className="name">
                    <Link to={`${address}/${batch.batchId}`}>{batch.fileName}</Link>
                  </th>
                  <td>
                    <StateBadge state={batch.state} />
                  </td>
                  <td className="nowrap">
                    {(['new', 'changed', 'unchanged', 'refused'] as const)
                      .map((action) => batch.counts[action] ?? 0)
                      .join(' / ')}
                  </td>
                  <td className="nowrap">{formatMoment(new Date(batch.createdAt), lang)}</td>
                  <td>{batch.createdByOffice}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </Card>
  );
}
