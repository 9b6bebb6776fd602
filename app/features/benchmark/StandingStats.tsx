import { useTranslation } from 'react-i18next';
import { ABSENT, formatInteger, formatScore } from '~/lib/format.ts';
import { ChangeText, SuppressedText } from '~/ui/figures.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import type { BenchmarkResult } from './load-benchmark.server.ts';

/** The own province in one row: its place, its mean, its median body. */
export function StandingStats({ result }: { result: BenchmarkResult }) {
  const { t } = useTranslation('benchmark');
  const { t: common } = useTranslation('common');
  const { nation, standing } = result;
  const { own, shown, isDistribution } = standing;
  if (!own) return null;
  return (
    <StatRow>
      <Stat
        lead
        label={t('stats.place')}
        value={own.rank}
        unit={t('stats.of', { count: shown })}
        foot={
          isDistribution && own.percentile !== null
            ? t('stats.percentile', { percentile: own.percentile.toFixed(0) })
            : t('stats.few')
        }
      />
      <Stat
        label={t('stats.mean')}
        value={own.isHidden ? <SuppressedText /> : formatScore(own.mean)}
        unit={own.isHidden ? '' : common('pointsUnit')}
        foot={
          own.change === null ? (
            t('stats.noBefore')
          ) : (
            <>
              <ChangeText value={own.change} /> {common('change.since')}
            </>
          )
        }
      />
      <Stat
        label={t('stats.nation')}
        value={nation?.isHidden ? <SuppressedText /> : formatScore(nation?.mean)}
        foot={nation?.n ? t('stats.nationFoot', { count: nation.n, n: formatInteger(nation.n) }) : ''}
      />
      <Stat
        label={t('stats.median')}
        value={own.isHidden ? <SuppressedText /> : formatScore(own.median)}
        foot={
          own.medianPlace === null
            ? t('stats.medianNone')
            : t('stats.medianFoot', { place: own.medianPlace.toFixed(0) })
        }
      />
      <Stat
        label={t('stats.bodies')}
        value={own.isHidden ? <SuppressedText /> : (formatInteger(own.n) ?? ABSENT)}
        foot={t('stats.bodiesFoot')}
      />
    </StatRow>
  );
}
