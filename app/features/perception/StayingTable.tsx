import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { UnsettledMark } from '~/ui/marks.tsx';
import type { BodyRow } from './PerceptionRepository.server.ts';
import { QuadrantText } from './QuadrantText.tsx';

interface Props {
  rows: readonly BodyRow[];
  fiscalYear: number;
  /** Points each instrument should reach in the year shown. */
  cut: number | null;
}

/** Bodies in "papers good, experience poor": how long they have been there, and how far apart the two are. */
export function StayingTable({ rows, fiscalYear, cut }: Props) {
  const { t } = useTranslation('perception');
  const { t: common } = useTranslation('common');
  const years = rows[0]?.years.map((year) => year.fiscalYear) ?? [];
  const yearKeys = years.join();
  const columns = useMemo<Column<BodyRow>[]>(
    () => [
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
        id: 'running',
        header: t('yearsRunning'),
        title: t('yearsRunningTitle'),
        align: 'end',
        value: (row) => row.yearsRunning,
      },
      {
        id: 'in',
        header: t('yearsIn'),
        title: t('yearsInTitle'),
        align: 'end',
        value: (row) => row.yearsIn,
        cell: (row) => t('yearsOf', { count: row.yearsIn, known: row.yearsKnown }),
      },
      ...(yearKeys === '' ? [] : yearKeys.split(',')).map((year, at) => ({
        id: `y${year}`,
        header: year,
        align: 'mid' as const,
        value: (row: BodyRow) => row.years[at]?.quadrant ?? null,
        cell: (row: BodyRow) => <QuadrantText quadrant={row.years[at]?.quadrant ?? null} short />,
      })),
      {
        id: 'oit',
        header: 'OIT',
        align: 'end',
        value: (row) => row.oit,
        cell: (row) => <InstrumentScore row={row} code="oit" fiscalYear={fiscalYear} />,
      },
      ...(['eit', 'iit'] as const).map((code) => ({
        id: code,
        header: common(`instrumentsShort.${code}`),
        align: 'end' as const,
        value: (row: BodyRow) => row[code],
        cell: (row: BodyRow) => {
          const score = row[code];
          const isBelow = cut !== null && score !== null && score < cut;
          return <InstrumentScore row={row} code={code} fiscalYear={fiscalYear} below={isBelow} />;
        },
      })),
      {
        id: 'gap',
        header: t('gap'),
        title: t('gapTitle'),
        align: 'end',
        value: (row) => row.gap,
        cell: (row) => <ScoreText value={row.gap} />,
      },
    ],
    [t, common, fiscalYear, cut, yearKeys],
  );
  return (
    <DataTable
      tall
      caption={t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) => `${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`}
    />
  );
}

function InstrumentScore(props: {
  row: BodyRow;
  code: 'iit' | 'eit' | 'oit';
  fiscalYear: number;
  below?: boolean;
}) {
  const { t: common } = useTranslation('common');
  const { row, code, fiscalYear, below } = props;
  return (
    <FigureLink
      of={{ agencyCode: row.agencyCode, fiscalYear, node: code }}
      name={`${common(`instrumentsShort.${code}`)} ${row.nameTh}`}
      value={row[code]}
    >
      <ScoreText value={row[code]} below={below ?? false} />
    </FigureLink>
  );
}
