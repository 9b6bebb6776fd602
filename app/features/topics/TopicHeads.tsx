import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange, formatInteger, formatScore } from '~/lib/format.ts';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { usePick } from '~/ui/use-language.ts';
import { lowestMean, weakestItem, widestGap } from './core/answers.ts';
import { itemsWithFigures } from './core/items-with-figures.ts';
import type { TopicsResult } from './load-topics.server.ts';

interface Props {
  result: TopicsResult;
  addressOf: (topicKey: string) => string;
}

/** The answers first: the weakest topic and side, where papers and experience disagree, and the weakest item. */
export function TopicHeads({ result, addressOf }: Props) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  const lowest = lowestMean(result.rows);
  const gap = widestGap(result.rows);
  const item = weakestItem(result.topics.flatMap(({ items }) => itemsWithFigures(items, result.items)));
  const topicLink = (key: string) => {
    const topic = result.topics.find((each) => each.key === key);
    return topic && <Link to={addressOf(key)}>{`${topic.number}. ${pick(topic.name)}`}</Link>;
  };
  return (
    <StatRow>
      <Stat
        label={
          lowest ? t('heads.lowest', { voice: t(`voices.${lowest.voice}.short`) }) : t('heads.lowestNone')
        }
        value={formatScore(lowest?.mean)}
        foot={lowest ? topicLink(lowest.row.topic) : t('heads.none')}
      />
      <Stat
        label={t('heads.gap')}
        value={formatChange(gap?.gap)}
        unit={gap ? t(gap.gap > 0 ? 'heads.gapAbove' : 'heads.gapBelow') : undefined}
        foot={gap ? topicLink(gap.topic) : t('heads.none')}
      />
      <Stat
        label={item ? t('heads.item', { code: item.code }) : t('heads.itemNone')}
        value={formatScore(item?.mean)}
        foot={item ? pick(item.label) : t('heads.none')}
      />
      <Stat
        label={t('heads.assessed')}
        value={formatInteger(result.extent.bodies)}
        unit={t('bodies')}
        foot={t('heads.assessedFoot')}
      />
    </StatRow>
  );
}
