import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { STEP_SIGNS, STEPS, stepFloors } from './core/step.ts';

/** What each colour and sign means in points. */
export function StepLegend({ target }: { target: number | null }) {
  const { t } = useTranslation('scorecard');
  if (target === null) return <p className="muted small">{t('noTarget')}</p>;
  const floors = stepFloors(target);
  return (
    <div className="step-legend small">
      <span>{t('legend', { target })}</span>
      <ul>
        {STEPS.map((step, at) => (
          <li key={step}>
            <span className={`score step-${step}`} aria-hidden="true">
              {STEP_SIGNS[step]}
            </span>
            {t(`steps.s${step}`)}{' '}
            <span className="muted">
              {floors[at] === undefined
                ? t('under', { score: floors.at(-1) ?? 0 })
                : t('from', { score: floors[at] })}
            </span>
          </li>
        ))}
        <li>
          <span className="score score-none" aria-hidden="true">
            {ABSENT}
          </span>
          {t('missing')}
        </li>
      </ul>
    </div>
  );
}
