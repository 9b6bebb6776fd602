import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import type { LiftRow } from './core/lift.ts';

/** Each item with how many bodies it takes over the line, and which; every one opens its own simulator with the item moved. */
export function LiftTable({ rows, fiscalYear }: { rows: readonly LiftRow[]; fiscalYear: number }) {
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const columns = useMemo(
    (): Column<LiftRow>[] => [
      {
        id: 'item',
        header: common('item'),
        value: ({ code, label }) => `${code} ${label}`,
        cell: (row) => (
          <>
            {row.code} {row.label}{' '}
            <TermMark id={row.code} name={`${row.code} ${row.label}`} fiscalYear={fiscalYear} />
            {row.lifted.length > 0 && <Lifted row={row} fiscalYear={fiscalYear} />}
          </>
        ),
        isRowHeader: true,
      },
      {
        id: 'lifted',
        header: t('lift.lifted'),
        title: t('lift.table'),
        value: ({ lifted }) => lifted.length,
        align: 'end',
      },
      {
        id: 'open',
        header: t('lift.open'),
        title: t('lift.openTitle'),
        value: ({ open }) => open,
        align: 'end',
      },
    ],
    [t, common, fiscalYear],
  );
  return (
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      caption={t('lift.table')}
      initialSort={{ id: 'lifted', desc: true }}
      searchOf={({ code, label }) => `${code} ${label}`}
      searchLabel={t('costs.search')}
      tall
    />
  );
}

function Lifted({ row: { code, lifted }, fiscalYear }: { row: LiftRow; fiscalYear: number }) {
  const { t } = useTranslation('whatIf');
  return (
    <details className="small">
      <summary>{t('lift.who', { count: lifted.length })}</summary>
      <ul>
        {lifted.map(({ agencyCode, nameTh, to }) => (
          <li key={agencyCode}>
            <Link to={`/agencies/${agencyCode}/what-if?year=${fiscalYear}&set=${code}:${to}`}>{nameTh}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
