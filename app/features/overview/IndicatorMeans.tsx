import { useTranslation } from 'react-i18next';
import { RadarFigure } from '~/ui/charts/RadarFigure.tsx';
import { SpineFigure } from '~/ui/charts/SpineFigure.tsx';
import { Columns } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { type Means, MeansTable } from './MeansTable.tsx';
import type { YearFigures } from './OverviewRepository.server.ts';

interface Props {
  provinceCode: string;
  /** Some bodies are filtered out: the pages that explain figures are about all of them. */
  isNarrowed: boolean;
  year: YearFigures;
  before: YearFigures | null;
  nation: Means | null;
  isNationHidden: boolean;
  indicators: readonly { number: number; name: { th: string; en: string } }[];
  /** Least change of each mean that is worth an arrow, by address. */
  gaps: Readonly<Record<string, number>>;
}

/** Means of the ten indicators and three instruments, against last year and the nation; the weakest is marked. */
export function IndicatorMeans(props: Props) {
  const { year, before, nation, indicators } = props;
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const shapes = [
    { label: common('fiscalYearShort', { year: year.fiscalYear }), scores: scoresOf(year.indicators) },
    ...(before
      ? [
          {
            label: common('fiscalYearShort', { year: before.fiscalYear }),
            scores: scoresOf(before.indicators),
          },
        ]
      : []),
    ...(nation ? [{ label: t('indicators.nation'), scores: scoresOf(nation.indicators) }] : []),
  ];
  const rows = [
    ...(['iit', 'eit', 'oit'] as const).map((code) => ({
      node: code as string,
      isInstrument: true,
      short: common(`instrumentsShort.${code}`),
      name: common(`instruments.${code}`),
      of: (means: Means) => means[code],
    })),
    ...indicators.map(({ number, name }) => ({
      node: String(number),
      isInstrument: false,
      short: String(number),
      name: `${number}. ${pick(name)}`,
      of: (means: Means) => means.indicators[number - 1] ?? null,
    })),
  ];
  const series = [
    {
      letter: t('indicators.letters.now'),
      label: common('fiscalYearShort', { year: year.fiscalYear }),
      of: year,
    },
    ...(before
      ? [
          {
            letter: t('indicators.letters.before'),
            label: common('fiscalYearShort', { year: before.fiscalYear }),
            of: before,
          },
        ]
      : []),
    ...(nation
      ? [{ letter: t('indicators.letters.nation'), label: t('indicators.nation'), of: nation, isMean: true }]
      : []),
  ];
  function scoresOf(scores: readonly (number | null)[]) {
    return indicators.map(({ number }) => scores[number - 1] ?? null);
  }
  return (
    <Columns wide>
      <SpineFigure
        caption={t('indicators.spine')}
        rowHeader={common('indicator')}
        rows={rows}
        series={series.map(({ letter, label, of, isMean }) => ({
          letter,
          label,
          isMean: isMean ?? false,
          scores: rows.map((row) => row.of(of)),
        }))}
      />
      <RadarFigure
        caption={t('indicators.radar')}
        axisHeader={common('indicator')}
        axes={indicators.map(({ number, name }) => ({
          short: String(number),
          name: `${number}. ${pick(name)}`,
        }))}
        shapes={shapes}
      />
      <MeansTable {...props} rows={rows} />
    </Columns>
  );
}
