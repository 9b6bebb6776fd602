import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';

/** In place of a figure that must not be shown; a figure that does not exist is a dash. */
export function HiddenText() {
  const { t } = useTranslation('benchmark');
  return (
    <span className="muted nowrap" title={t('hidden.title')}>
      <span aria-hidden="true">▨</span> {t('hidden.mark')}
    </span>
  );
}

/** A score of a group: hidden, absent or with two places. */
export function GroupScore({ isHidden, value }: { isHidden: boolean; value: number | null | undefined }) {
  return isHidden ? <HiddenText /> : <ScoreText value={value} />;
}
