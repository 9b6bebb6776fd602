import { useTranslation } from 'react-i18next';
import { ASSUMED_RESPONDENTS } from '~/features/scores/core/decision-size.ts';
import { LEAST_GAP } from '~/lib/effective-gap.ts';

/** From which change on there is an arrow, and why. */
export function GapNote(props: { gap: number; coreGap: number | null; single: boolean }) {
  const { t } = useTranslation('trends');
  const { gap, coreGap, single } = props;
  return (
    <details>
      <summary>{t('gap.title')}</summary>
      <p>{t(single ? 'gap.one' : 'gap.mean', { gap: gap.toFixed(2) })}</p>
      {coreGap !== null && <p>{t('gap.core', { gap: coreGap.toFixed(2) })}</p>}
      <p className="small muted">
        {t('gap.formula', { respondents: ASSUMED_RESPONDENTS, least: LEAST_GAP.toFixed(2) })}
      </p>
    </details>
  );
}
