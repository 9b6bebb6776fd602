import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { VERDICTS } from './core/judge.ts';
import type { EffectRow } from './load-effect.server.ts';
import { useEffectWords } from './use-effect-words.ts';
import { VerdictText } from './VerdictText.tsx';

interface Props {
  rows: readonly EffectRow[];
  startYear: number;
  to: (measureId: string) => string;
}

/** The figures behind the picture; what cannot be compared shows its numbers of agencies only. */
export function EffectTable({ rows, startYear, to }: Props) {
  const { t } = useTranslation('effect');
  const words = useEffectWords(startYear);
  const compared = (row: EffectRow) => (row.interval ? row.means : null);
  const score = (id: 'startAdopters' | 'startOthers', side: 'adopters' | 'others'): Column<EffectRow> => ({
    id,
    header: t(`table.${id}`),
    align: 'end',
    value: (row) => compared(row)?.[side].start,
    cell: (row) => <ScoreText value={compared(row)?.[side].start ?? null} />,
  });
  const change = (id: 'changeAdopters' | 'changeOthers', side: 'adopters' | 'others'): Column<EffectRow> => ({
    id,
    header: t(`table.${id}`),
    align: 'end',
    value: (row) => compared(row)?.[side].change,
    cell: (row) => formatChange(compared(row)?.[side].change),
  });
  const count = (id: 'adopters' | 'others' | 'sets'): Column<EffectRow> => ({
    id,
    header: t(`table.${id}`),
    align: 'end',
    value: (row) => row[id],
  });
  const columns: Column<EffectRow>[] = [
    {
      id: 'measure',
      header: t('table.measure'),
      isRowHeader: true,
      value: (row) => row.title,
      cell: (row) => (
        <>
          <Link to={to(row.measureId)} preventScrollReset>
            {row.title}
          </Link>
          <div className="muted small">{words.basis(row)}</div>
        </>
      ),
    },
    {
      id: 'verdict',
      header: t('table.verdict'),
      value: (row) => VERDICTS.indexOf(row.verdict),
      cell: (row) => <VerdictText verdict={row.verdict} />,
    },
    {
      id: 'difference',
      header: t('table.difference'),
      align: 'end',
      value: (row) => compared(row)?.difference,
      cell: (row) => formatChange(compared(row)?.difference),
    },
    {
      id: 'interval',
      header: t('table.interval'),
      align: 'end',
      value: (row) => row.interval?.low,
      cell: (row) => words.interval(row.interval) ?? '–',
    },
    count('adopters'),
    count('others'),
    count('sets'),
    score('startAdopters', 'adopters'),
    score('startOthers', 'others'),
    change('changeAdopters', 'adopters'),
    change('changeOthers', 'others'),
  ];
  return (
    <div className="effect-table">
      <DataTable caption={t('table.title')} columns={columns} rows={rows} rowKey={(row) => row.measureId} />
    </div>
  );
}
