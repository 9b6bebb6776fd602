import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { SummaryRow } from './SummaryRepository.server.ts';

/** Every recipient with its decision and its reports on the measure. */
export function SummaryAgencies({ rows, circularId }: { rows: readonly SummaryRow[]; circularId: string }) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const columns = useMemo<Column<SummaryRow>[]>(
    () => [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`/agencies/${row.agencyCode}/circulars/${circularId}/ledger`}>{row.nameTh}</Link>
            <div className="muted small">
              {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'decision',
        header: t('summary.decision'),
        value: (row) => (row.decision ? t(`summary.decisions.${row.decision}`) : t('summary.undecided')),
      },
      ...(['6m', '12m'] as const).flatMap((round): Column<SummaryRow>[] => [
        {
          id: `status${round}`,
          header: t('summary.status', { round: t(`rounds.${round}`) }),
          value: (row) => t(`summary.statuses.${row[`status${round}`] ?? 'none'}`),
        },
        {
          id: `evidence${round}`,
          header: `${t('summary.evidence')} ${t(`rounds.${round}`)}`,
          align: 'end',
          value: (row) => row[`evidence${round}`],
          cell: (row) => row[`evidence${round}`] ?? ABSENT,
        },
      ]),
    ],
    [t, common, circularId],
  );
  return (
    <Card title={t('summary.agencies')}>
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={(row) => row.agencyCode}
        searchOf={(row) => row.nameTh}
        caption={t('summary.agencies')}
        empty={<EmptyState title={t('noRecipients')} />}
      />
    </Card>
  );
}
