import { useTranslation } from 'react-i18next';
import { RadarFigure } from '~/ui/charts/RadarFigure.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** At most three shapes: this year, the result before it, and the mean of the province. */
export function YearRadar({ radar }: { radar: NonNullable<AgencyPageData['history']['radar']> }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { axes, own, before, provinceMean } = radar;
  const shapes = [
    { label: t('history.year', { year: own.fiscalYear }), scores: own.scores },
    ...(before ? [{ label: t('history.year', { year: before.fiscalYear }), scores: before.scores }] : []),
    ...(provinceMean
      ? [
          {
            label: t('history.provinceMean', { year: own.fiscalYear, count: provinceMean.assessed }),
            scores: provinceMean.scores,
          },
        ]
      : []),
  ];
  return (
    <RadarFigure
      caption={t('history.radar')}
      axisHeader={common('indicator')}
      axes={axes.map(({ number, name }) => ({ short: String(number), name: `${number}. ${name}` }))}
      shapes={shapes}
    />
  );
}
