import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { Circular, CircularMeasure } from './CircularRepository.server.ts';
import { dueDates } from './core/next-due.ts';

type Shown = Omit<Circular, 'sentAt'>;

/** Head and text of the letter, with its due dates. */
export function LetterHead({ circular }: { circular: Shown }) {
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  return (
    <Card title={t('letter')}>
      <dl className="facts">
        <dt>{t('fields.number')}</dt>
        <dd>{circular.number ?? '–'}</dd>
        <dt>{t('fields.datedOn')}</dt>
        <dd>{formatDate(circular.datedOn, lang)}</dd>
        <dt>{t('subject')}</dt>
        <dd>{circular.subject}</dd>
        {circular.recipientsText && (
          <>
            <dt>{t('to')}</dt>
            <dd>{circular.recipientsText}</dd>
          </>
        )}
        <dt>{t('basis')}</dt>
        <dd>
          {t('basisText', { results: circular.resultsFiscalYear, measures: circular.measuresFiscalYear })}
        </dd>
        {dueDates(circular).map((due) => (
          <div key={due.kind} style={{ display: 'contents' }}>
            <dt>{t(`dues.${due.kind}`)}</dt>
            <dd>{formatDate(due.on, lang)}</dd>
          </div>
        ))}
      </dl>
      <p style={{ whiteSpace: 'pre-line', marginTop: '0.8rem' }}>{circular.body}</p>
      {circular.signedRole && <p className="muted">{circular.signedRole}</p>}
      {circular.state === 'sent' && dueDates(circular).length === 0 && (
        <p className="muted small">{t('noDues')}</p>
      )}
    </Card>
  );
}

/** The whole letter as the province reads it. */
export function Letter({
  circular,
  measures,
  children,
}: {
  circular: Shown;
  measures: readonly CircularMeasure[];
  children?: ReactNode;
}) {
  const { t } = useTranslation('circulars');
  return (
    <>
      <LetterHead circular={circular} />
      {children}
      <section className="stack">
        <h2>{t('measuresCount', { count: measures.length })}</h2>
        <div className="columns columns-wide">
          {measures.map((measure) => (
            <MeasureCard key={measure.measureNo} measure={measure} no={measure.measureNo} />
          ))}
        </div>
      </section>
    </>
  );
}
