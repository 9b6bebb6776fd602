import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { ChangeText } from '~/ui/figures.tsx';
import { VOICES } from './core/topic-items.ts';
import { MarkedScore } from './MarkedScore.tsx';
import type { TopicBody } from './TopicRepository.server.ts';

interface Props {
  bodies: readonly TopicBody[];
  fiscalYear: number;
  threshold: number;
}

/** The agencies on the topic: three means with their ranks and changes, sorted by any; lowest first by the public, else by staff. */
export function TopicBodies({ bodies, fiscalYear, threshold }: Props) {
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation('common');
  const first =
    (['eit', 'iit', 'oit'] as const).find((voice) => bodies.some((body) => body[voice].score !== null)) ??
    'name';
  const columns = useMemo<Column<TopicBody>[]>(() => {
    const compared = VOICES.filter((voice) => bodies.some((body) => body[voice].change !== null));
    return [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>
            <div className="muted small">
              {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      ...VOICES.flatMap((voice): Column<TopicBody>[] => [
        {
          id: voice,
          header: t(`voices.${voice}.short`),
          align: 'end',
          value: (row) => row[voice].score,
          cell: (row) => {
            const { score, rank } = row[voice];
            return (
              <>
                <MarkedScore value={score} threshold={threshold} />
                {rank !== null && <div className="muted small">{t('ranked.rank', { rank })}</div>}
              </>
            );
          },
        },
        ...(compared.includes(voice)
          ? [
              {
                id: `${voice}Change`,
                header: t('ranked.change'),
                title: t('ranked.changeTitle', { voice: t(`voices.${voice}.short`) }),
                align: 'end' as const,
                value: (row: TopicBody) => row[voice].change,
                cell: (row: TopicBody) => <ChangeText value={row[voice].change} />,
              },
            ]
          : []),
      ]),
    ];
  }, [t, common, fiscalYear, threshold, bodies]);
  return (
    <DataTable
      tall
      caption={t('ranked.caption')}
      columns={columns}
      rows={bodies}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) => `${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`}
      initialSort={{ id: first }}
    />
  );
}
