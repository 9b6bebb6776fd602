import { useTranslation } from 'react-i18next';
import { RadarFigure } from '~/ui/charts/RadarFigure.tsx';
import { SpineFigure } from '~/ui/charts/SpineFigure.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Columns } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { INSTRUMENTS, type Line, scoreOf } from './core/columns.ts';
import type { CompareResult } from './load-compare.server.ts';
import type { Column } from './use-columns.ts';

const MOST_IN_RADAR = 3;

/** The radar of the first three; beside it, for more than three, every column on one line an indicator. */
export function CompareCharts({ columns, result }: { columns: readonly Column[]; result: CompareResult }) {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const { indicators } = result;
  const drawable = columns.filter(({ scores }) => scores.indicators.some((score) => score !== null));
  if (drawable.length === 0) {
    return (
      <EmptyState title={t('charts.none')}>{t('charts.noneText', { year: result.fiscalYear })}</EmptyState>
    );
  }
  const lines: { line: Line; short: string; name: string }[] = [
    { line: 'overall', short: t('charts.overallShort'), name: common('overall') },
    ...INSTRUMENTS.map((code) => ({
      line: code,
      short: common(`instrumentsShort.${code}`),
      name: common(`instruments.${code}`),
    })),
    ...indicators.map(({ number, name }) => ({
      line: number,
      short: String(number),
      name: `${number}. ${pick(name)}`,
    })),
  ];
  const isMany = columns.length > MOST_IN_RADAR;
  return (
    <Columns wide>
      <RadarFigure
        caption={t(isMany ? 'charts.radarFirst' : 'charts.radar', { count: MOST_IN_RADAR })}
        axisHeader={common('indicator')}
        axes={indicators.map(({ number, name }) => ({
          short: String(number),
          name: `${number}. ${pick(name)}`,
        }))}
        shapes={drawable.slice(0, MOST_IN_RADAR).map(({ letter, label, scores }) => ({
          label: `${letter} ${label}`,
          scores: indicators.map(({ number }) => scoreOf(scores, number)),
        }))}
      />
      {isMany && (
        <SpineFigure
          caption={t('charts.spine')}
          rowHeader={common('indicator')}
          rows={lines}
          series={columns.map(({ letter, label, scores, body }) => ({
            letter,
            label,
            isMean: body === null,
            scores: lines.map(({ line }) => scoreOf(scores, line)),
          }))}
        />
      )}
    </Columns>
  );
}
