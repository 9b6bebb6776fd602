import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { headlineOf } from './core/headline.ts';
import type { RankedRow, Ranking } from './load-rankings.server.ts';

/** Who is first, who rose and fell most, and how many cannot be told apart at the top. */
export function Headline({ ranking }: { ranking: Ranking }) {
  const { t } = useTranslation('rankings');
  const { first, alike, risen, fallen } = headlineOf(ranking.rows);
  const [best] = first;
  if (!best) return null;
  const whole = t(`whole.${ranking.whole}`);
  const score = formatScore(best.overall);
  const sentences = [
    first.length === 1
      ? t('head.first', { name: best.nameTh, score })
      : t('head.firstShared', { name: best.nameTh, score, count: first.length }),
    ...(alike === null
      ? []
      : [alike > 0 ? t('head.alike', { count: alike, whole }) : t('head.notAlike', { whole })]),
    ...moved(risen, 'head.risen'),
    ...moved(fallen, 'head.fallen'),
  ];
  return <>{sentences.join(' · ')}</>;

  function moved(rows: readonly RankedRow[], key: 'head.risen' | 'head.fallen'): string[] {
    const [one, ...others] = rows;
    if (!one) return [];
    const name =
      others.length === 0 ? one.nameTh : t('head.others', { name: one.nameTh, count: others.length });
    return [t(key, { name, places: Math.abs(one.rankChange ?? 0) })];
  }
}
