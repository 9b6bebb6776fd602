import { useTranslation } from 'react-i18next';
import type { Circular } from '~/features/circulars/CircularRepository.server.ts';
import { dueDates } from '~/features/circulars/core/next-due.ts';
import { ABSENT, formatDate } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';

/** The letter as its recipient reads it: head, due dates and text. */
export function LetterCard({
  circular,
  enclosures,
}: {
  circular: Omit<Circular, 'sentAt'>;
  enclosures: readonly { fileId: string; name: string }[];
}) {
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  return (
    <Card title={t('letter')}>
      <dl className="facts">
        <dt>{t('fields.number')}</dt>
        <dd>{circular.number ?? ABSENT}</dd>
        <dt>{t('fields.datedOn')}</dt>
        <dd>{formatDate(circular.datedOn, lang)}</dd>
        <dt>{t('subject')}</dt>
        <dd>{circular.subject}</dd>
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
      {enclosures.length > 0 && (
        <>
          <h3>{t('enclosures.title')}</h3>
          <ol>
            {enclosures.map(({ fileId, name }) => (
              <li key={fileId}>
                <a href={`/files/${fileId}`} download>
                  {name}
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
