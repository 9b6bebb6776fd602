import { useTranslation } from 'react-i18next';
import type { LinkState } from './core/outcome.ts';
import { STATE_LOOK } from './state-look.ts';

/** A state with its sign and words. */
export function StateBadge({ state }: { state: LinkState }) {
  const { t } = useTranslation('readiness');
  const { step, sign } = STATE_LOOK[state];
  return (
    <span className={`badge step-${step}`}>
      <span aria-hidden="true">{sign}</span> {t(`states.${state}`)}
    </span>
  );
}
