import { useTranslation } from 'react-i18next';
import { HistogramFigure } from '~/ui/charts/HistogramFigure.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Overview } from './load-overview.server.ts';

/** How far apart the bodies are: a mean above 90 shows nothing of it. */
export function SpreadCard({ result }: { result: Overview }) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const { spread, bodies, before, target, year, fiscalYear } = result;
  return (
    <Card title={t('spread.title')} note={t('spread.note')}>
      {year.assessed === 0 ? (
        <EmptyState title={t('spread.none')} />
      ) : (
        <HistogramFigure
          caption={t('spread.caption', { year: fiscalYear })}
          bars={spread.bars}
          width={spread.width}
          dots={bodies.flatMap(({ agencyCode, nameTh, overall }) =>
            overall === null ? [] : [{ key: agencyCode, label: nameTh, score: overall }],
          )}
          target={target}
          labels={{
            range: common('points'),
            now: common('fiscalYearShort', { year: fiscalYear }),
            before: before ? common('fiscalYearShort', { year: before.fiscalYear }) : null,
          }}
        />
      )}
    </Card>
  );
}
