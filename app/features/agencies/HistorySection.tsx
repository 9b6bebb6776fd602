import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { UnsettledMark } from '~/ui/marks.tsx';
import { Card, Columns } from '~/ui/Page.tsx';
import type { TrendData } from './core/charts.ts';
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
        <Columns wide>
          {radar && <YearRadar radar={radar} data={data} />}
          {trend && <YearTrends trend={trend} target={data.result?.passTarget ?? null} />}
        </Columns>
        {trend && <IndicatorYears rows={indicatorYears} />}
      </div>
    </Card>
  );
}

/** Overall apart from the instruments; a line ends where the figure is no longer made of equal items. */
function YearTrends({ trend, target }: { trend: TrendData; target: string | null }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const figure = (caption: string, lines: TrendData['lines']) => (
    <TrendFigure
      caption={caption}
      years={trend.years}
      breaks={trend.breaks}
      yearHeader={common('fiscalYear')}
      lines={lines.map(({ key, scores, cuts }) => ({
        label: key === 'overall' ? common('overall') : common(`instrumentsShort.${key}`),
        scores,
        cuts,
      }))}
      {...(target === null ? {} : { target: Number(target) })}
    />
  );
  const instruments = trend.lines.filter(({ key }) => key !== 'overall');
  return (
    <div className="stack">
      {figure(
        t('history.trend'),
        trend.lines.filter(({ key }) => key === 'overall'),
      )}
      {instruments.length > 0 && figure(t('history.instruments'), instruments)}
    </div>
  );
}
