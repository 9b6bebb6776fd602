import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import type { CostRow } from './core/cost-rows.ts';

interface Props {
  rows: readonly CostRow[];
  names: Readonly<Record<string, string>>;
  agencyCode: string;
  fiscalYear: number;
}

/** What each item hangs on the overall and what it would still bring, the most worth fixing first. */
export function CostTable({ rows, names, agencyCode, fiscalYear }: Props) {
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const columns = useMemo<Column<CostRow>[]>(
    () => [
      {
        id: 'item',
        header: common('item'),
        isRowHeader: true,
        value: (row) => row.code,
        cell: (row) => (
          <>
            {row.code} {row.label}{' '}
            <TermMark id={row.code} name={`${row.code} ${row.label}`} fiscalYear={fiscalYear} />
            {row.mark && <div className="small muted">◇ {t(`costs.marks.${row.mark}`)}</div>}
          </>
        ),
      },
      {
        id: 'indicator',
        header: common('indicator'),
        value: (row) => Number(row.indicator),
        cell: (row) => `${row.indicator} ${names[row.indicator] ?? ''}`,
      },
      {
        id: 'score',
        header: common('points'),
        align: 'end',
        value: (row) => numberOf(row.score),
        cell: (row) => (
          <FigureLink
            of={{ agencyCode, fiscalYear, node: row.code }}
            name={`${row.code} ${row.label}`}
            value={row.score}
          >
            <ScoreText value={row.score} />
          </FigureLink>
        ),
      },
      {
        id: 'cost',
        header: t('costs.cost'),
        mark: <TermMark id="term-item_cost" name={t('costs.cost')} fiscalYear={fiscalYear} />,
        title: t('costs.costTitle'),
        align: 'end',
        value: (row) => numberOf(row.cost),
        cell: (row) => <ScoreText value={row.cost} />,
      },
      {
        id: 'headroom',
        header: t('costs.headroom'),
        mark: <TermMark id="term-headroom" name={t('costs.headroom')} fiscalYear={fiscalYear} />,
        title: t('costs.headroomTitle'),
        align: 'end',
        value: (row) => numberOf(row.headroom),
        cell: (row) => <ScoreText value={row.headroom} />,
      },
      {
        id: 'kind',
        header: t('costs.kind'),
        value: (row) => t(row.inSteps ? 'costs.steps' : 'costs.smooth'),
      },
    ],
    [t, common, names, agencyCode, fiscalYear],
  );
  return (
    <DataTable
      tall
      caption={t('costs.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      initialSort={{ id: 'headroom', desc: true }}
      searchOf={(row) => `${row.code} ${row.label} ${names[row.indicator] ?? ''}`}
      searchLabel={t('costs.search')}
    />
  );
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));
