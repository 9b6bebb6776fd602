import { useTranslation } from 'react-i18next';
import { SpineFigure } from '~/ui/charts/SpineFigure.tsx';
import { usePick } from '~/ui/use-language.ts';
import { VOICES } from './core/topic-items.ts';
import type { TopicsResult } from './load-topics.server.ts';

/** Three lettered dots a topic on one axis; a mean that is absent has no dot. */
export function TopicChart({ result }: { result: TopicsResult }) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  const { topics, rows } = result;
  return (
    <SpineFigure
      caption={t('chart.caption')}
      rowHeader={t('topic')}
      rows={topics.map(({ number, name }) => ({ short: String(number), name: `${number}. ${pick(name)}` }))}
      series={VOICES.map((voice) => ({
        letter: t(`voices.${voice}.letter`),
        label: t(`voices.${voice}.short`),
        isMean: false,
        scores: topics.map(({ key }) => rows.find(({ topic }) => topic === key)?.[voice].mean ?? null),
      }))}
    />
  );
}
