import { useTranslation } from 'react-i18next';
import { ABSENT, formatScore } from '~/lib/format.ts';
import { STEP_SIGNS, stepOf } from './core/step.ts';

interface Props {
  score: number | null | undefined;
  /** What was printed where the score should stand. */
  text?: string | undefined;
  target: number | null;
  isColoured: boolean;
}

/** A score on its colour with the sign of its step; a grey dash, or what was printed, where there is none. */
export function ScoreMark({ score, text, target, isColoured }: Props) {
  const { t } = useTranslation('scorecard');
  if (score === null || score === undefined) {
    return (
      <span className="score score-none" title={text ? t('printed', { text }) : t('missing')}>
        <span aria-hidden="true">{text ? text.slice(0, 6) : ABSENT}</span>
        <span className="visually-hidden">{text ? t('printed', { text }) : t('missing')}</span>
      </span>
    );
  }
  const step = isColoured ? stepOf(score, target) : null;
  if (step === null) {
    return (
      <span className="score" title={isColoured ? undefined : t('notHeld')}>
        {formatScore(score)}
      </span>
    );
  }
  return (
    <span className={`score step-${step}`} title={t(`steps.s${step}`)}>
      <span aria-hidden="true" className="score-sign">
        {STEP_SIGNS[step]}
      </span>
      {formatScore(score)}
      <span className="visually-hidden"> {t(`steps.s${step}`)}</span>
    </span>
  );
}
