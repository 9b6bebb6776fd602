import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { RadarFigure } from '~/ui/charts/RadarFigure.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { Columns } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import { difference } from './core/difference.ts';
import type { YearFigures } from './OverviewRepository.server.ts';

interface Props {
  provinceCode: string;
  year: YearFigures;
  before: YearFigures | null;
  nation: {
    indicators: (number | null)[];
    iit: number | null;
    eit: number | null;
    oit: number | null;
  } | null;
  indicators: readonly { number: number; name: { th: string; en: string } }[];
  /** Least change of each mean that is worth an arrow, by address. */
  gaps: Readonly<Record<string, number>>;
}

/** Means of the ten indicators and three instruments, against last year and the nation; the weakest is marked. */
export function IndicatorMeans({ provinceCode, year, before, nation, indicators, gaps }: Props) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const known = indicators.map(({ number }) => year.indicators[number - 1]).filter((score) => score != null);
  const least = known.length > 0 ? Math.min(...known) : null;
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
  function scoresOf(scores: readonly (number | null)[]) {
    return indicators.map(({ number }) => scores[number - 1] ?? null);
  }
  return (
    <Columns wide>
      <RadarFigure
        caption={t('indicators.radar')}
        axisHeader={common('indicator')}
        axes={indicators.map(({ number, name }) => ({
          short: String(number),
          name: `${number}. ${pick(name)}`,
        }))}
        shapes={shapes}
      />
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('indicator')}</th>
              <th scope="col" className="end">
                {t('indicators.mean')}
              </th>
              <th scope="col" className="end">
                {t('indicators.change')}
              </th>
              <th scope="col" className="end">
                {t('indicators.nation')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(['iit', 'eit', 'oit'] as const).map((code) => (
              <tr key={code} className="group">
                <th scope="row">{common(`instruments.${code}`)}</th>
                <td className="end">
                  <FigureLink
                    of={{ provinceCode, fiscalYear: year.fiscalYear, figure: code }}
                    name={common(`instruments.${code}`)}
                    value={year[code]}
                  >
                    <ScoreText value={year[code]} />
                  </FigureLink>
                </td>
                <td className="end">
                  <ChangeText value={difference(year[code], before?.[code])} gap={gaps[code]} />
                </td>
                <td className="end">{formatScore(nation?.[code])}</td>
              </tr>
            ))}
            {indicators.map(({ number, name }) => {
              const score = year.indicators[number - 1] ?? null;
              return (
                <tr key={number}>
                  <th scope="row">
                    {number}. {pick(name)}{' '}
                    {score !== null && score === least && (
                      <span className="badge step-5">▼ {t('indicators.weakest')}</span>
                    )}
                  </th>
                  <td className="end">
                    <FigureLink
                      of={{ provinceCode, fiscalYear: year.fiscalYear, figure: String(number) }}
                      name={`${number}. ${pick(name)}`}
                      value={score}
                    >
                      <ScoreText value={score} />
                    </FigureLink>
                  </td>
                  <td className="end">
                    <ChangeText
                      value={difference(score, before?.indicators[number - 1])}
                      gap={gaps[number]}
                    />
                  </td>
                  <td className="end">{formatScore(nation?.indicators[number - 1])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </Columns>
  );
}
