import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';

interface ShownBatch {
  batchId: string;
  kind: 'copied' | 'imported';
  state: string;
  fileName: string | null;
  office: string | null;
  doneAt: string | Date | null;
  measures: number;
}

/** What came into the library in one go, newest first, and can be taken back in one go. */
export function BatchList({ batches, mayWrite }: { batches: readonly ShownBatch[]; mayWrite: boolean }) {
  const { t } = useTranslation('measures');
  const lang = useLanguage();
  return (
    <Card title={t('batches.title')}>
      <ul className="list-plain list-lines">
        {batches.map((batch) => (
          <li key={batch.batchId} className="spread">
            <span>
              {t(`batches.${batch.kind}`, { count: batch.measures, file: batch.fileName ?? '' })}
              <span className="muted small">
                {' '}
                · {formatMoment(batch.doneAt, lang)} · {batch.office ?? t('history.nobody')}
              </span>
            </span>
            {batch.state === 'undone' ? (
              <span className="badge">{t('batches.undone')}</span>
            ) : (
              mayWrite && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="batchId" value={batch.batchId} />
                  <button type="submit" className="button button-small" name="intent" value="undo">
                    {t('batches.undo')}
                  </button>
                </Form>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
