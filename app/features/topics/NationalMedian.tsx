import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import type { TopicItemRow } from './TopicRepository.server.ts';

/** The nation's median; a suppressed one says so and looks different from one that is not there. */
export function NationalMedian({ item }: { item: Pick<TopicItemRow, 'nation' | 'nationalMedian'> }) {
  const { t } = useTranslation('topics');
  if (item.nation === 'suppressed') {
    return (
      <span className="muted nowrap" title={t('items.suppressedTitle')}>
        {t('items.suppressed')}
      </span>
    );
  }
  return <ScoreText value={item.nationalMedian} />;
}
