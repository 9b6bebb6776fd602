import { useTranslation } from 'react-i18next';
import { formatChange } from '~/lib/format.ts';
import type { Interval } from './core/judge.ts';
import { tiedNear } from './core/outcome.ts';
import type { EffectRow } from './load-effect.server.ts';

/** How the page speaks of an interval and of what a measure is tied to. */
export function useEffectWords(startYear: number) {
  const { t } = useTranslation('effect');
  return {
    interval: (interval: Interval | null) =>
      interval && t('interval', { low: formatChange(interval.low), high: formatChange(interval.high) }),
    items: (row: Pick<EffectRow, 'tied'>) => itemsOf(row, startYear, t),
    basis: (row: Pick<EffectRow, 'tied' | 'basis' | 'names'>) => basisOf(row, startYear, t),
  };
}

type Words = ReturnType<typeof useTranslation<'effect'>>['t'];

/** The items a measure is tied to, those of the year nearest to the start. */
export function itemsOf({ tied }: Pick<EffectRow, 'tied'>, startYear: number, t: Words): string {
  const near = tiedNear(tied, startYear);
  const codes = near.map(({ itemCode }) => itemCode).join(', ');
  return near[0] ? t('basis.item', { codes, year: near[0].fiscalYear }) : '';
}

/** What is followed, in few words: the items themselves or the indicators in their place. */
export function basisOf(
  row: Pick<EffectRow, 'tied' | 'basis' | 'names'>,
  startYear: number,
  t: Words,
): string {
  const nodes = row.names.map(({ node }) => node).join(', ');
  const items = itemsOf(row, startYear, t);
  if (row.basis) return t(`basis.${row.basis}`, { nodes, items });
  return items === '' ? t('basis.nothing') : t('basis.none', { items });
}
