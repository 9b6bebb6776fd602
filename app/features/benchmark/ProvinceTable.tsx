import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatInteger, formatShare } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, SuppressedText } from '~/ui/figures.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { ProvinceSpread } from './BenchmarkRepository.server.ts';
import { GroupScore } from './HiddenText.tsx';

interface Props {
  rows: readonly ProvinceSpread[];
  ownCode: string;
  /** Passing is a matter of the overall alone. */
  withPassed: boolean;
  /** Where the means of the own province are explained; null where they are of one type alone. */
  explained: { fiscalYear: number; figure: string } | null;
}

const QUANTILES = ['p10', 'q1', 'median', 'q3', 'p90'] as const;

/** Provinces by the mean of their bodies; those hidden stand last, each said to be hidden. */
export function ProvinceTable({ rows, ownCode, withPassed, explained }: Props) {
  const { t } = useTranslation('benchmark');
  const pick = usePick();
  const columns = useMemo<Column<ProvinceSpread>[]>(
    () => [
      {
        id: 'rank',
        header: t('table.rank'),
        align: 'end',
        value: (row) => row.rank,
        cell: (row) => (row.isHidden ? <SuppressedText /> : row.rank),
      },
      {
        id: 'name',
        header: t('table.province'),
        isRowHeader: true,
        value: (row) => pick({ th: row.nameTh, en: row.nameEn }),
        cell: (row) => (
          <>
            {row.provinceCode === ownCode && <span aria-hidden="true">◆ </span>}
            {pick({ th: row.nameTh, en: row.nameEn })}
            {row.provinceCode === ownCode && <span className="muted small"> {t('own')}</span>}
            {row.isOwnOnly && <div className="small muted">{t('ownOnly.mark')}</div>}
          </>
        ),
      },
      {
        id: 'n',
        header: t('bodies'),
        align: 'end',
        value: (row) => row.n,
        cell: (row) => (row.isHidden ? <SuppressedText /> : formatInteger(row.n)),
      },
      {
        id: 'mean',
        header: t('quantiles.mean'),
        align: 'end',
        value: (row) => row.mean,
        cell: (row) => (
          <FigureLink
            of={{ provinceCode: row.provinceCode, fiscalYear: 0, figure: '', ...explained }}
            name={t('quantiles.mean')}
            value={explained && row.provinceCode === ownCode && !row.isHidden ? row.mean : null}
          >
            <GroupScore isHidden={row.isHidden} value={row.mean} />
          </FigureLink>
        ),
      },
      {
        id: 'change',
        header: t('table.change'),
        title: t('table.changeTitle'),
        align: 'end',
        value: (row) => row.change,
        cell: (row) => <ChangeText value={row.change} />,
      },
      ...QUANTILES.map((id) => ({
        id,
        header: t(`table.${id}`),
        title: t(`quantiles.${id}`),
        align: 'end' as const,
        value: (row: ProvinceSpread) => row[id],
        cell: (row: ProvinceSpread) => <GroupScore isHidden={row.isHidden} value={row[id]} />,
      })),
      ...(withPassed
        ? [
            {
              id: 'passed',
              header: t('table.passed'),
              title: t('table.passedTitle'),
              align: 'end' as const,
              value: (row: ProvinceSpread) => (row.judged ? (row.passed ?? 0) / row.judged : null),
              cell: (row: ProvinceSpread) =>
                row.isHidden ? (
                  <SuppressedText />
                ) : row.judged === null ? (
                  ABSENT
                ) : (
                  formatShare(row.passed ?? 0, row.judged)
                ),
            },
          ]
        : []),
    ],
    [t, pick, ownCode, withPassed, explained],
  );
  return (
    <DataTable
      tall
      caption={t('table.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.provinceCode}
      initialSort={{ id: 'mean', desc: true }}
      searchOf={(row) => `${row.nameTh} ${row.nameEn} ${row.provinceCode}`}
      searchLabel={t('table.search')}
    />
  );
}
