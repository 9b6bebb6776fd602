import { useTranslation } from 'react-i18next';
import { formatInteger } from '~/lib/format.ts';
import { Stat, StatRow } from '~/ui/Stat.tsx';

/** How far the year is checked: what waits, what is decided, what adds up. */
export function LedgerCounts(props: {
  counts: { open: number; settled: number; matched: number; rounded: number };
}) {
  const { open, settled, matched, rounded } = props.counts;
  const { t } = useTranslation('findings');
  return (
    <StatRow>
      <Stat lead label={t('counts.open')} value={formatInteger(open)} unit={t('counts.unit')} />
      <Stat label={t('counts.settled')} value={formatInteger(settled)} unit={t('counts.unit')} />
      <Stat
        label={t('counts.agree')}
        value={formatInteger(matched + rounded)}
        unit={t('counts.unit')}
        foot={t('counts.rounded', { count: rounded })}
      />
    </StatRow>
  );
}
