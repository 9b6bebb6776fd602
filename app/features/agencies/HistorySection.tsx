import { useTranslation } from 'react-i18next';
import type { TrendLine } from '~/ui/charts/shapes.ts';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { UnsettledMark } from '~/ui/marks.tsx';
import { Card, Columns } from '~/ui/Page.tsx';
import type { TrendData } from './core/charts.ts';
import { IdentityChoice } from './IdentityChoice.tsx';
import { IndicatorYears } from './IndicatorYears.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';
import { YearRadar } from './YearRadar.tsx';

/** The familiar radar, and from two years on overall and instruments over the years. */
export function HistorySection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { trend, radar, indicatorYears, unsettled } = data.history;
  if (!trend && !radar) return null;
  return (
    <Card
      id="history"
      title={t(trend ? 'history.title' : 'history.titleOne')}
      note={t(trend ? 'history.note' : 'history.noteOne')}
    >
      <div className="stack">
        {unsettled.length > 0 && (
          <ul className="list-plain row">
            {unsettled.map(({ fiscalYear, count }) => (
              <li key={fiscalYear}>
                {common('fiscalYearShort', { year: fiscalYear })} <UnsettledMark inWords count={count} />
              </li>
            ))}
          </ul>
        )}
        <IdentityChoice data={data} />
        <Columns wide>
          {radar && <YearRadar radar={radar} data={data} />}
          {trend && <YearTrends trend={trend} target={data.result?.passTarget ?? null} />}
        </Columns>
        {trend && <IndicatorYears rows={indicatorYears} />}
      </div>
    </Card>
  );
}

/**
 * Overall, with what the agency came of, apart from its instruments; a line ends where the figure is no longer made of
 * equal items.
 */
function YearTrends({ trend, target }: { trend: TrendData; target: string | null }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const named = trend.overall.length > 1;
  const figure = (caption: string, lines: readonly TrendLine[]) => (
    <TrendFigure
      caption={caption}
      years={trend.years}
      breaks={trend.breaks}
      yearHeader={common('fiscalYear')}
      lines={lines}
      {...(target === null ? {} : { target: Number(target) })}
    />
  );
  return (
    <div className="stack">
      {figure(
        t('history.trend'),
        trend.overall.map(({ label, scores }) => ({
          label: named ? t(`identity.lines.${label.key}`, label.values) : common('overall'),
          scores,
          cuts: trend.overallCuts,
        })),
      )}
      {trend.instruments.length > 0 &&
        figure(
          t('history.instruments'),
          trend.instruments.map(({ key, scores, cuts }) => ({
            label: common(`instrumentsShort.${key}`),
            scores,
            cuts,
          })),
        )}
    </div>
  );
}
