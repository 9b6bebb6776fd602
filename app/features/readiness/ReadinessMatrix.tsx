import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import { standingOf } from './core/outcome.ts';
import type { ReadinessRow } from './ProvinceReadinessRepository.server.ts';
import { StandingCells } from './StandingCells.tsx';
import { StateBadge } from './StateBadge.tsx';
import { STANDING_SIGN } from './state-look.ts';

interface Props {
  rows: readonly ReadinessRow[];
  groups: readonly { code: string; name: Text; items: readonly { code: string }[] }[];
  /** The one item that counts; empty = all. */
  item: string;
  year: number | null;
}

/** Agencies by groups of items with counts of each standing, or by the one item's state; a row leads to the agency. */
export function ReadinessMatrix({ rows, groups, item, year }: Props) {
  const { t } = useTranslation('readiness');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const lacking = (row: ReadinessRow, codes: readonly string[]) =>
    codes.filter((code) => standingOf(row.states[code] ?? 'missing') === 'missing').length;
  const columns: Column<ReadinessRow>[] = [
    {
      id: 'agency',
      header: common('agency'),
      isRowHeader: true,
      value: (row) => row.nameTh,
      cell: (row) => (
        <>
          <Link
            to={`/agencies/${row.agencyCode}/readiness${year === null ? '' : `?year=${year}`}${item ? `#${item}` : ''}`}
          >
            {row.nameTh}
          </Link>
          <div className="muted small">
            {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    ...(item
      ? [
          {
            id: 'state',
            header: item,
            mark: <TermMark id={item} name={item} fiscalYear={year} />,
            value: (row: ReadinessRow) => t(`states.${row.states[item] ?? 'missing'}`),
            cell: (row: ReadinessRow) => <StateBadge state={row.states[item] ?? 'missing'} />,
          },
        ]
      : [
          ...(['missing', 'broken', 'unchecked', 'ready'] as const).map((standing) => ({
            id: standing,
            header: `${STANDING_SIGN[standing]} ${t(`standings.${standing}`)}`,
            align: 'end' as const,
            value: (row: ReadinessRow) => row[standing],
          })),
          ...groups.map(({ code, name, items }) => ({
            id: `group-${code}`,
            header: code,
            title: pick(name),
            mark: <TermMark id={code} name={`${code} ${pick(name)}`} fiscalYear={year} />,
            align: 'mid' as const,
            value: (row: ReadinessRow) =>
              lacking(
                row,
                items.map((each) => each.code),
              ),
            cell: (row: ReadinessRow) => (
              <StandingCells states={items.map((each) => row.states[each.code] ?? 'missing')} />
            ),
          })),
        ]),
  ];
  return (
    <DataTable
      key={`${item}${year}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.agencyCode}
      caption={t('province.matrix')}
      searchOf={(row) => row.nameTh}
      tall
    />
  );
}
