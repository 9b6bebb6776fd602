import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDateShort } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { CircularRow } from './CircularRepository.server.ts';
import { nextDue } from './core/next-due.ts';

type Row = Omit<CircularRow, 'sentAt'>;
const BADGES = {
  draft: 'badge badge-draft',
  checked: 'badge step-3',
  signed: 'badge step-2',
  sent: 'badge step-1',
  removed: 'badge',
} as const;

/** The circulars with their states, how they were received, and what falls due next. */
export function CircularTable({ circulars, today }: { circulars: readonly Row[]; today: string }) {
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'subject',
        header: t('subject'),
        isRowHeader: true,
        value: (row) => row.subject,
        cell: (row) => (
          <>
            <Link to={`/circulars/${row.circularId}`}>{row.subject}</Link>
            <div className="muted small">{t('forYear', { year: row.measuresFiscalYear })}</div>
          </>
        ),
      },
      {
        id: 'number',
        header: t('numberAndDate'),
        value: (row) => row.datedOn,
        cell: (row) => (
          <>
            <span className="nowrap">{row.number ?? ABSENT}</span>
            <div className="muted small">{formatDateShort(row.datedOn, lang)}</div>
          </>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        value: (row) => row.state,
        cell: (row) => <span className={BADGES[row.state]}>{t(`states.${row.state}`)}</span>,
      },
      {
        id: 'acknowledged',
        header: t('acknowledgedOf'),
        align: 'end',
        value: (row) => (row.recipients > 0 ? row.acknowledged / row.recipients : null),
        cell: (row) => receivedText(row, t('inWords')),
      },
      {
        id: 'due',
        header: t('nextDue'),
        value: (row) => dueOf(row, today)?.on,
        cell: (row) => {
          const due = dueOf(row, today);
          if (!due) return ABSENT;
          return (
            <>
              {t(`dues.${due.kind}`)}
              <div className="muted small">{formatDateShort(due.on, lang)}</div>
            </>
          );
        },
      },
    ],
    [t, lang, today],
  );
  return (
    <DataTable
      columns={columns}
      rows={circulars}
      rowKey={(row) => row.circularId}
      searchOf={(row) => `${row.subject} ${row.number ?? ''}`}
      caption={t('title')}
    />
  );
}

const dueOf = (row: Row, today: string) => (row.state === 'sent' ? nextDue(row, today) : null);

/** Not sent yet: nothing to count. */
function receivedText(row: Row, inWords: string): string {
  if (row.state !== 'sent') return ABSENT;
  return row.recipients === 0 && row.recipientsText ? inWords : `${row.acknowledged} / ${row.recipients}`;
}
