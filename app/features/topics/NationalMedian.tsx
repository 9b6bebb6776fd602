import { ScoreText, SuppressedText } from '~/ui/figures.tsx';
import type { TopicItemRow } from './TopicRepository.server.ts';

/** The nation's median; a suppressed one says so and looks different from one that is not there. */
export function NationalMedian({ item }: { item: Pick<TopicItemRow, 'nation' | 'nationalMedian'> }) {
  if (item.nation === 'suppressed') {
    return <SuppressedText />;
  }
  return <ScoreText value={item.nationalMedian} />;
}
