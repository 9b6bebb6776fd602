import { useTranslation } from 'react-i18next';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { type ShownFigure, sidesDiffer } from './core/figures.ts';
import type { ResultView } from './ResultSections.tsx';
import { useNodeTitle } from './use-node-title.ts';

/** The official figure, leading to where it comes from; one that no document prints is marked as computed. */
export function FigureCell({ figure, result }: { figure: ShownFigure; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const titleOf = useNodeTitle(result.names);
  const isComputed = figure.score !== null && figure.published === null;
  return (
    <>
      <FigureLink of={{ ...result.of, node: figure.node }} name={titleOf(figure.node)} value={figure.score}>
        <ScoreText value={figure.score} />
      </FigureLink>
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
