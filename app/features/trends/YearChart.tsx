import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { usePick } from '~/ui/use-language.ts';
import { breakMark } from './BreakList.tsx';
import { cutsOf } from './core/trend-years.ts';
import type { TrendsResult } from './load-trends.server.ts';
import { useLineName } from './use-line-name.ts';

/** The figure over the years, cut where years do not compare, with its core dashed beside it. */
export function YearChart({ result }: { result: TrendsResult }) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const { years, rows, core } = result;
  const own = result.identity?.lines.filter(({ isOwn }) => isOwn) ?? [];
  const others = result.identity?.lines.filter(({ isOwn }) => !isOwn) ?? [];
  const lineName = useLineName();
  const changed = result.breaks.filter(({ kinds }) => kinds.length > 0);
  return (
    <TrendFigure
      caption={`${pick(result.name)} · ${t('main.caption')}`}
      years={years}
      lines={[
        ...(own.length > 0
          ? own.map(({ label, scores }) => ({ label: lineName(label), scores, cuts: cutsOf(rows) }))
          : [{ label: t('main.official'), scores: rows.map(({ mean }) => mean), cuts: cutsOf(rows) }]),
        ...(core && core.size.held > 0
          ? [{ label: t('main.core'), scores: core.rows.map(({ mean }) => mean) }]
          : []),
        ...others.map(({ label, scores }) => ({ label: lineName(label), scores, cuts: cutsOf(rows) })),
      ]}
      breaks={changed.map(({ fiscalYear }) => fiscalYear)}
      breakLabels={Object.fromEntries(changed.map(({ fiscalYear }, at) => [fiscalYear, breakMark(at)]))}
      yearHeader={common('fiscalYear')}
    />
  );
}
