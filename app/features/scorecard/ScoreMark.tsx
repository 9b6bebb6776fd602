import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatScore } from '~/lib/format.ts';
import { STEP_SIGNS, STEPS, stepOf } from './core/step.ts';

/** The words of every mark of a page, looked up once for its thousands of cells. */
export function useScoreWords() {
  const { t } = useTranslation('scorecard');
  return useMemo(
    () => ({
      steps: STEPS.map((step) => t(`steps.s${step}`)),
      missing: t('missing'),
      printed: (text: string) => t('printed', { text }),
      notHeld: t('notHeld'),
    }),
    [t],
  );
}
export type ScoreWords = ReturnType<typeof useScoreWords>;

interface Props {
  score: number | null | undefined;
  /** What was printed where the score should stand. */
  text?: string | undefined;
  target: number | null;
  isColoured: boolean;
  words: ScoreWords;
}

/** A score on its colour with the sign of its step; a grey dash, or what was printed, where there is none. */
export function ScoreMark({ score, text, target, isColoured, words }: Props) {
  if (score === null || score === undefined) {
    const reason = text ? words.printed(text) : words.missing;
    return (
      <span className="score score-none" title={reason}>
        <span aria-hidden="true">{text ? text.slice(0, 6) : ABSENT}</span>
        <span className="visually-hidden">{reason}</span>
      </span>
    );
  }
  const step = isColoured ? stepOf(score, target) : null;
  if (step === null) {
    return (
      <span className="score" title={isColoured ? undefined : words.notHeld}>
        {formatScore(score)}
      </span>
    );
  }
  return (
    <span className={`score step-${step}`}>
      <span aria-hidden="true">{STEP_SIGNS[step]}</span>
      {formatScore(score)}
      <span className="visually-hidden"> {words.steps[step - 1]}</span>
    </span>
  );
}
