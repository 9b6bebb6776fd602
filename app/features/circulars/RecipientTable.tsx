import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDateShort, formatMoment } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { shortName } from './AddresseePreview.tsx';
import type { Circular } from './CircularRepository.server.ts';
import { isLate, receiptState } from './core/lifecycle.ts';
import type { RecipientRow } from './RecipientRepository.server.ts';

interface Props {
  circular: Omit<Circular, 'sentAt'>;
  recipients: readonly RecipientRow[];
  /** Names of the figures that put the recipients on the list, where it was made by weakness. */
  figureNames: readonly string[];
  today: string;
}

/** Who was addressed and what each has done. */
export function RecipientTable({ circular, recipients, figureNames, today }: Props) {
  const { t } = useTranslation('circulars');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  const columns = useMemo<Column<RecipientRow>[]>(
    () => [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={receiptOf(circular, row)}>{row.nameTh}</Link>
            <div className="muted small">{common(`types.${row.agencyType}` as 'types.tao')}</div>
          </>
        ),
      },
      ...figureNames.map(
        (name, at): Column<RecipientRow> => ({
          id: `figure-${at}`,
          header: shortName(name),
          align: 'end',
          value: (row) => (row.basisFigures?.[at] == null ? null : Number(row.basisFigures[at])),
          cell: (row) => row.basisFigures?.[at] ?? ABSENT,
        }),
      ),
      ...([
        {
          id: 'state',
          header: t('state'),
          value: (row) => receiptState(row),
          cell: (row) => {
            const state = receiptState(row);
            const late = state !== 'acknowledged' && isLate(today, circular.acknowledgeDueOn);
            return (
              <span className={`badge ${late ? 'step-5' : state === 'acknowledged' ? 'step-1' : 'step-3'}`}>
                {late ? '▼ ' : state === 'acknowledged' ? '● ' : '○ '}
                {t(`receipts.${state}`)}
                {late && ` · ${t('late')}`}
              </span>
            );
          },
        },
        {
          id: 'opened',
          header: t('openedAt'),
          value: (row) => row.openedAt?.toString(),
          cell: (row) => formatDateShort(row.openedAt, lang),
        },
        {
          id: 'acknowledged',
          header: t('acknowledgedAt'),
          value: (row) => row.acknowledgedAt?.toString(),
          cell: (row) => (
            <>
              {formatMoment(row.acknowledgedAt, lang)}
              <div className="muted small">{row.acknowledgedByOffice}</div>
            </>
          ),
        },
        { id: 'adopted', header: t('decisions.adopted'), align: 'end', value: (row) => row.adopted },
        { id: 'adapted', header: t('decisions.adapted'), align: 'end', value: (row) => row.adapted },
        { id: 'declined', header: t('decisions.declined'), align: 'end', value: (row) => row.declined },
      ] satisfies Column<RecipientRow>[]),
    ],
    [t, common, lang, figureNames, circular, today],
  );
  return (
    <Card
      title={t('recipientsCount', { count: recipients.length })}
      note={
        recipients.length > 0 && circular.recipientsText
          ? t('addressees.frozen', { rule: circular.recipientsText })
          : undefined
      }
    >
      <DataTable
        columns={columns}
        rows={recipients}
        rowKey={(row) => row.agencyCode}
        searchOf={(row) => row.nameTh}
        caption={t('recipients')}
        empty={
          <EmptyState title={circular.recipientsText ?? t('noRecipients')}>
            {circular.recipientsText && t('inWordsNote')}
          </EmptyState>
        }
      />
    </Card>
  );
}

/** What the recipient has done about the letter, on its own page; of one not sent yet its agency page. */
function receiptOf(circular: Props['circular'], { agencyCode }: RecipientRow): string {
  const agency = `/agencies/${agencyCode}`;
  return circular.state === 'sent' ? `${agency}/circulars/${circular.circularId}` : agency;
}
