import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import type { YearFigures } from './OverviewRepository.server.ts';

/** Mean overall and instruments over the years; a year without results leaves a gap. */
export function YearsTrend(props: {
  years: readonly YearFigures[];
  breaks: readonly number[];
  target: number;
}) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const first = props.years[0]?.fiscalYear ?? 0;
  const last = props.years.at(-1)?.fiscalYear ?? 0;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const of = (pick: (year: YearFigures) => number | null) =>
    years.map((year) => {
      const figures = props.years.find((each) => each.fiscalYear === year);
      return figures ? pick(figures) : null;
    });
  return (
    <TrendFigure
      caption={t('trend.caption')}
      years={years}
      lines={[
        { label: common('overall'), scores: of((year) => year.mean) },
        { label: 'EIT', scores: of((year) => year.eit) },
        { label: 'OIT', scores: of((year) => year.oit) },
        { label: 'IIT', scores: of((year) => year.iit) },
      ]}
      breaks={props.breaks}
      target={props.target}
      yearHeader={common('fiscalYear')}
    />
  );
}
