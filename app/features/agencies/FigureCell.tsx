import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import { type ShownFigure, sidesDiffer } from './core/figures.ts';

/** The official figure; one that no document prints is marked as computed. */
export function FigureCell({ figure }: { figure: ShownFigure }) {
  const { t } = useTranslation('agencies');
  const isComputed = figure.score !== null && figure.published === null;
  return (
    <>
      <ScoreText value={figure.score} />
      {isComputed && (
        <small className="computed-mark" title={t('weighted.computedTitle')}>
          {t('weighted.computedMark')}
        </small>
      )}
    </>
  );
}

/** The computed figure where it is not what is published. */
export function ComputedCell({ figure }: { figure: ShownFigure }) {
  return sidesDiffer(figure) ? <ScoreText value={figure.computed} /> : null;
}
