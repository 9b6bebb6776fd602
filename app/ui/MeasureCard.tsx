import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from './use-language.ts';

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
  tiedIndicators?: { fiscalYear: number; indicator: number }[];
}

export function MeasureCard({
  measure,
  no,
  labels = {},
  timeframe,
  mark,
  children,
}: {
  measure: ShownMeasure;
  no?: number;
  /** Short texts of ties by `2567 e9` (an item) and `2567 9` (an indicator). */
  labels?: Readonly<Record<string, { th: string; en: string }>>;
  /** The timeframe as officials write it, where its year is known. */
  timeframe?: string;
  /** Beside the title. */
  mark?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('measures');
  const pick = usePick();
  const ties = [
    ...(measure.tiedIndicators ?? []).map((tie) => ({
      key: `${tie.fiscalYear} ${tie.indicator}`,
      name: `${t('indicatorNo', { no: tie.indicator })} (${tie.fiscalYear})`,
    })),
    ...(measure.tiedItems ?? []).map((tie) => ({
      key: `${tie.fiscalYear} ${tie.itemCode}`,
      name: `${tie.itemCode} (${tie.fiscalYear})`,
    })),
  ];
  return (
    <article className="card stack">
      <h3>
        {no !== undefined && `${no}. `}
        {measure.title} {mark}
      </h3>
      <ol>
        {measure.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same
          <li key={at}>{step}</li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{t('responsible')}</dt>
        <dd>{measure.responsiblePattern}</dd>
        <dt>{t('timeframe')}</dt>
        <dd>
          {timeframe ?? t(`timeframes.${measure.timeframeKind}` as 'timeframes.whole_year')}
          {measure.timeframeText && measure.timeframeText !== timeframe && ` (${measure.timeframeText})`}
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
        {ties.length > 0 && (
          <>
            <dt>{t('tied')}</dt>
            <dd>
              {ties.map(({ key, name }) => {
                const label = labels[key];
                return (
                  <div key={key}>
                    {name}
                    {label && ` ${pick(label)}`}
                  </div>
                );
              })}
            </dd>
          </>
        )}
      </dl>
      {children}
    </article>
  );
}
