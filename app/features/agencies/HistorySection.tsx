import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { UnsettledMark } from '~/ui/marks.tsx';
import { Card, Columns } from '~/ui/Page.tsx';
import type { TrendData } from './core/charts.ts';
import { IndicatorYears } from './IndicatorYears.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';
import { YearRadar } from './YearRadar.tsx';

/** The familiar radar, and from two years on overall and instruments over the years. */
export function HistorySection(props: { history: AgencyPageData['history']; target: string | null }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { trend, radar, indicatorYears, unsettled } = props.history;
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
          {radar && <YearRadar radar={radar} />}
          {trend && <YearTrend trend={trend} target={props.target} />}
        </Columns>
        {trend && <IndicatorYears rows={indicatorYears} />}
      </div>
    </Card>
  );
}

function YearTrend({ trend, target }: { trend: TrendData; target: string | null }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  return (
    <TrendFigure
      caption={t('history.trend')}
      years={trend.years}
      breaks={trend.breaks}
      yearHeader={common('fiscalYear')}
      lines={trend.lines.map(({ key, scores }) => ({
        label: key === 'overall' ? common('overall') : common(`instrumentsShort.${key}`),
        scores,
      }))}
      {...(target === null ? {} : { target: Number(target) })}
    />
  );
}
