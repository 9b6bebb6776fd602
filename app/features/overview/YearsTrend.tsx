import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { TREND_NODES, type TrendCuts } from './core/trend-cuts.ts';
import type { YearFigures } from './OverviewRepository.server.ts';

/** Mean overall and instruments over the years; a line ends where the figure is no longer made of equal items. */
export function YearsTrend(props: { years: readonly YearFigures[]; trend: TrendCuts; target: number }) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const { years, trend, target } = props;
  const scoreIn = (year: number, node: (typeof TREND_NODES)[number]) => {
    const figures = years.find(({ fiscalYear }) => fiscalYear === year);
    return (node === 'overall' ? figures?.mean : figures?.[node]) ?? null;
  };
  return (
    <TrendFigure
      caption={t('trend.caption')}
      years={trend.years}
      lines={TREND_NODES.map((node) => ({
        label: node === 'overall' ? common('overall') : node.toUpperCase(),
        scores: trend.years.map((year) => scoreIn(year, node)),
        cuts: trend.cuts[node],
      }))}
      breaks={trend.breaks}
      target={target}
      yearHeader={common('fiscalYear')}
    />
  );
}
