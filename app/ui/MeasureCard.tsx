import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a card shows of a measure; also the form in which a circular carries it. */
export interface ShownMeasure {
  title: string;
  steps: string[];
  responsiblePattern: string;
  timeframeKind: string;
  timeframeText: string | null;
  followUp: string;
  topicNos: number[];
  tiedItems?: { fiscalYear: number; itemCode: string }[];
}

export function MeasureCard({
  measure,
  no,
  children,
}: {
  measure: ShownMeasure;
  no?: number;
  children?: ReactNode;
}) {
  const { t } = useTranslation('measures');
  return (
    <article className="card stack">
      <h3>
        {no !== undefined && `${no}. `}
        {measure.title}
      </h3>
      <ol>
        {measure.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{t('responsible')}</dt>
        <dd>{measure.responsiblePattern}</dd>
        <dt>{t('timeframe')}</dt>
        <dd>
          {t(`timeframes.${measure.timeframeKind}` as 'timeframes.whole_year')}
          {measure.timeframeText && ` (${measure.timeframeText})`}
        </dd>
        <dt>{t('followUp')}</dt>
        <dd>{measure.followUp}</dd>
        <dt>{t('topic')}</dt>
        <dd>
          {measure.topicNos.map((no) => (
            <span key={no} className="badge" title={t(`topics.t${no}` as 'topics.t1')}>
              {t('topicNo', { no })}
            </span>
          ))}
        </dd>
        {measure.tiedItems && measure.tiedItems.length > 0 && (
          <>
            <dt>{t('tied')}</dt>
            <dd>{measure.tiedItems.map((item) => `${item.itemCode} (${item.fiscalYear})`).join(', ')}</dd>
          </>
        )}
      </dl>
      {children}
    </article>
  );
}
