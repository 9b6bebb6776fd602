import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { MeasureCard, type ShownMeasure } from '~/ui/MeasureCard.tsx';
import { timeframeWords } from './core/timeframe.ts';

interface LibraryMeasure extends ShownMeasure {
  measureId: string;
  version: number;
  isRetired: boolean;
  timeframeFrom: string | null;
  timeframeTo: string | null;
}

/** The measures of the library, a card each, with what can be done to it. */
export function LibraryCards(props: {
  address: string;
  measures: readonly LibraryMeasure[];
  labels: Readonly<Record<string, Text>>;
  fiscalYear: number;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const { address, measures, labels, fiscalYear, mayWrite } = props;
  return (
    <div className="columns columns-wide">
      {measures.map((measure) => (
        <MeasureCard
          key={measure.measureId}
          measure={measure}
          labels={labels}
          timeframe={timeframeWords(measure, fiscalYear)}
          mark={measure.isRetired && <span className="badge badge-draft">{t('retiredMark')}</span>}
        >
          <Form method="post" className="row" preventScrollReset>
            <input type="hidden" name="measureId" value={measure.measureId} />
            {mayWrite && (
              <>
                <Link className="button button-small" to={`${address}/${measure.measureId}`}>
                  {common('edit')}
                </Link>
                <button
                  type="submit"
                  className="button button-small"
                  name="intent"
                  value={measure.isRetired ? 'restore' : 'retire'}
                >
                  {measure.isRetired ? t('restore') : t('retire')}
                </button>
              </>
            )}
            <Link className="small" to={`${address}/${measure.measureId}/versions`}>
              {t('versions')} · {t('version', { no: measure.version })}
            </Link>
          </Form>
        </MeasureCard>
      ))}
    </div>
  );
}
