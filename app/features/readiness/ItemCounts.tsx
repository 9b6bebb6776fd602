import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { DataTable } from '~/ui/DataTable.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { StandingCounts } from './ProvinceReadinessRepository.server.ts';
import { STANDING_SIGN } from './state-look.ts';

interface Props {
  rows: readonly (StandingCounts & { itemCode: string })[];
  items: readonly { code: string; label: Text }[];
  /** Address of the page for one item alone. */
  to: (item: string) => string;
}

/** Of each item, how many agencies lack it, cannot show it, have not looked, or are ready. */
export function ItemCounts({ rows, items, to }: Props) {
  const { t } = useTranslation('readiness');
  const pick = usePick();
  const labelOf = (code: string) => {
    const item = items.find((each) => each.code === code);
    return `${code} ${item ? pick(item.label) : ''}`;
  };
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.itemCode}
      caption={t('province.byItem')}
      initialSort={{ id: 'missing', desc: true }}
      columns={[
        {
          id: 'item',
          header: t('province.item'),
          isRowHeader: true,
          value: (row) => labelOf(row.itemCode),
          cell: (row) => <Link to={to(row.itemCode)}>{labelOf(row.itemCode)}</Link>,
        },
        ...(['missing', 'broken', 'unchecked', 'ready'] as const).map((standing) => ({
          id: standing,
          header: `${STANDING_SIGN[standing]} ${t(`standings.${standing}`)}`,
          align: 'end' as const,
          value: (row: Props['rows'][number]) => row[standing],
        })),
      ]}
    />
  );
}
