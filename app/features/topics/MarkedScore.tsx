import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';

/** A score with a sign where it stands under the threshold; none has to be reached where there is no threshold. */
export function MarkedScore({ value, threshold }: { value: number | null; threshold: number | null }) {
  const { t } = useTranslation('topics');
  const isBelow = value !== null && threshold !== null && value < threshold;
  return (
    <span className="nowrap">
      {isBelow && (
        <span className="below" title={t('items.below', { threshold })}>
          <span aria-hidden="true">▼ </span>
          <span className="visually-hidden">{t('items.below', { threshold })} </span>
        </span>
      )}
      <ScoreText value={value} below={isBelow} />
    </span>
  );
}
