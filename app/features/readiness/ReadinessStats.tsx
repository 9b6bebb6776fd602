import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { STANDINGS } from './core/outcome.ts';
import type { ReadinessItem } from './load-readiness.server.ts';
import { STANDING_SIGN } from './state-look.ts';

/** How many items are ready, and what the others lack. */
export function ReadinessStats({ items }: { items: readonly ReadinessItem[] }) {
  const { t } = useTranslation('readiness');
  const count = (standing: string) => items.filter((item) => item.standing === standing).length;
  return (
    <StatRow>
      {STANDINGS.map((standing) => (
        <Stat
          key={standing}
          lead={standing === 'ready'}
          label={`${STANDING_SIGN[standing]} ${t(`standings.${standing}`)}`}
          value={
            standing === 'ready'
              ? t('readyOf', { ready: count('ready'), total: items.length })
              : count(standing)
          }
          unit={t('items')}
          foot={t(`standingFoot.${standing}`)}
        />
      ))}
    </StatRow>
  );
}
