import { useTranslation } from 'react-i18next';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { usePick } from '~/ui/use-language.ts';
import { breakMark } from './BreakList.tsx';
import { cutsOf } from './core/trend-years.ts';
import type { TrendsResult } from './load-trends.server.ts';

/** The figure over the years, cut where years do not compare, with its core dashed beside it. */
export function YearChart({ result }: { result: TrendsResult }) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const { years, rows, core } = result;
  const changed = result.breaks.filter(({ kinds }) => kinds.length > 0);
  return (
    <TrendFigure
      caption={`${pick(result.name)} · ${t('main.caption')}`}
      years={years}
      lines={[
        { label: t('main.official'), scores: rows.map(({ mean }) => mean), cuts: cutsOf(rows) },
        ...(core && core.size.held > 0
          ? [{ label: t('main.core'), scores: core.rows.map(({ mean }) => mean) }]
          : []),
      ]}
      breaks={changed.map(({ fiscalYear }) => fiscalYear)}
      breakLabels={Object.fromEntries(changed.map(({ fiscalYear }, at) => [fiscalYear, breakMark(at)]))}
      yearHeader={common('fiscalYear')}
    />
  );
}
