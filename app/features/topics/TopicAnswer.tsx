import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { NotApplicableText } from '~/ui/figures.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { usePick } from '~/ui/use-language.ts';
import { weakestItem } from './core/answers.ts';
import { type TopicItem, VOICES } from './core/topic-items.ts';
import { MarkedScore } from './MarkedScore.tsx';
import type { TopicItemRow, TopicRow } from './TopicRepository.server.ts';

interface Props {
  means: TopicRow | null;
  items: readonly (TopicItem & TopicItemRow)[];
  /** Points under which an item is pointed out. */
  threshold: number;
}

/** The topic in one sentence, and the three means it stands on. */
export function TopicAnswer({ means, items, threshold }: Props) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  const known = VOICES.filter((voice) => means?.[voice].mean != null);
  const weakest = weakestItem(items);
  const gap = means?.gap ?? null;
  const parts = [
    ...known.map((voice) => t(`answer.parts.${voice}`, { mean: formatScore(means?.[voice].mean) })),
    ...(gap === null
      ? []
      : [
          t(gap === 0 ? 'answer.gapNone' : gap > 0 ? 'answer.gapAbove' : 'answer.gapBelow', {
            gap: formatScore(Math.abs(gap)),
          }),
        ]),
    ...(weakest
      ? [
          t('answer.weakest', {
            code: weakest.code,
            label: pick(weakest.label),
            mean: formatScore(weakest.mean),
          }),
        ]
      : []),
  ];
  return (
    <>
      <p className="page-lead">
        <strong>{known.length === 0 ? t('answer.none') : parts.join(t('answer.and'))}</strong>
      </p>
      <StatRow>
        {VOICES.map((voice) => {
          const figures = means?.[voice];
          const mean = figures?.mean ?? null;
          const hasItems = items.some((item) => item.voice === voice && item.isOpinion);
          return (
            <Stat
              key={voice}
              label={t(`voices.${voice}.short`)}
              value={
                hasItems ? (
                  <MarkedScore value={mean} threshold={threshold} />
                ) : (
                  <NotApplicableText why={t('answer.noItems')} />
                )
              }
              foot={
                !hasItems
                  ? t('answer.noItems')
                  : voice === 'oit'
                    ? t('table.full', { full: figures?.full ?? 0, assessed: figures?.assessed ?? 0 })
                    : t('answer.assessed', { count: figures?.assessed ?? 0 })
              }
            />
          );
        })}
      </StatRow>
    </>
  );
}
