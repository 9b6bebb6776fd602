import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, RankChangeText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { UnsettledMark } from '~/ui/marks.tsx';
import type { RankingRow } from './RankingRepository.server.ts';
import type { RANKING_SORTS } from './rankings-search-params.ts';

const DESCENDING = new Set(['change', 'rankChange', 'iit', 'eit', 'oit']);

interface Props {
  rows: readonly RankingRow[];
  sort: (typeof RANKING_SORTS)[number];
  fiscalYear: number;
  /** Least change of the overall that is worth an arrow. */
  gap: number;
}

/** Agencies with their ranks; sorts by any column, searches names as people type them. */
export function RankingTable({ rows, sort, fiscalYear, gap }: Props) {
  const { t } = useTranslation('rankings');
  const { t: common } = useTranslation('common');
  const columns = useMemo<Column<RankingRow>[]>(
    () => [
      {
        id: 'rank',
        header: t('rank'),
        title: t('rankTitle'),
        align: 'end',
        value: (row) => row.rankInProvince,
      },
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>{' '}
            <UnsettledMark count={row.openFindingCount} />
            <div className="muted small">
              {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'overall',
        header: common('overall'),
        align: 'end',
        value: (row) => row.overall,
        cell: (row) => (
          <FigureLink
            of={{ agencyCode: row.agencyCode, fiscalYear, node: 'overall' }}
            name={row.nameTh}
            value={row.overall}
          >
            <ScoreText value={row.overall} />
          </FigureLink>
        ),
      },
      {
        id: 'level',
        header: common('level'),
        value: (row) => row.levelOrder,
        cell: (row) => <LevelBadge level={row.level} />,
      },
      {
        id: 'change',
        header: t('change'),
        align: 'end',
        value: (row) => row.change,
        cell: (row) => <ChangeText value={row.change} gap={gap} />,
      },
      {
        id: 'rankChange',
        header: t('rankChange'),
        align: 'end',
        value: (row) => row.rankChange,
        cell: (row) => <RankChangeText value={row.rankChange} />,
      },
      { id: 'district', header: t('rankDistrict'), align: 'end', value: (row) => row.rankInDistrict },
      { id: 'type', header: t('rankType'), align: 'end', value: (row) => row.rankInTypeProvince },
      {
        id: 'nation',
        header: t('rankNation'),
        title: t('rankNationTitle'),
        align: 'end',
        value: (row) => row.rankInTypeNational,
      },
      ...(['iit', 'eit', 'oit'] as const).map((code) => ({
        id: code,
        header: common(`instrumentsShort.${code}`),
        align: 'end' as const,
        value: (row: RankingRow) => row[code],
        cell: (row: RankingRow) => <ScoreText value={row[code]} />,
      })),
    ],
    [t, common, fiscalYear, gap],
  );
  return (
    <DataTable
      tall
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) => `${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`}
      initialSort={{ id: sort, desc: DESCENDING.has(sort) }}
    />
  );
}
