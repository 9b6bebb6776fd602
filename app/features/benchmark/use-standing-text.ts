import { useTranslation } from 'react-i18next';
import { formatInteger, formatScore } from '~/lib/format.ts';
import type { BenchmarkResult } from './load-benchmark.server.ts';

interface About {
  name: string;
  figure: string;
  type: string;
  result: BenchmarkResult;
}

/** The one sentence that says where the province stands; in places where there are too few provinces for percentiles. */
export function useStandingText(): (about: About) => string {
  const { t } = useTranslation('benchmark');
  return ({ name, figure, type, result }) => {
    const { nation, standing } = result;
    const { own, shown, isDistribution } = standing;
    if (!own) return t('lead.absent', { province: name, count: shown });
    if (own.mean === null || own.rank === null) return t('lead.hidden', { province: name, type });
    const words = { province: name, figure, type, rank: own.rank, count: shown, mean: formatScore(own.mean) };
    if (shown === 1) return t('lead.alone', words);
    if (!isDistribution || own.percentile === null) return t('lead.place', words);
    const first = t('lead.percentile', { ...words, percentile: own.percentile.toFixed(0) });
    if (own.medianPlace === null || !nation?.n) return first;
    const second = t('lead.median', { place: own.medianPlace.toFixed(0), n: formatInteger(nation.n) });
    return `${first} ${second}`;
  };
}
