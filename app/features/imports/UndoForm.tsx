import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Hindrances } from './commit-batch.server.ts';

/** Takes the import back with a reason, or says what stands on it. */
export function UndoForm({ hindrances }: { hindrances: Hindrances }) {
  const { t } = useTranslation('imports');
  const { publishedYears, builtOn, corrected, lockedPlans } = hindrances;
  const isFree = [publishedYears, builtOn, corrected, lockedPlans].every((each) => each.length === 0);
  return (
    <Card title={t('undo.title')} note={t('undo.note')}>
      {isFree ? (
        <Form method="post" className="stack">
          <input type="hidden" name="intent" value="undo" />
          <Field label={t('undo.reason')} plain>
            <input type="text" name="reason" required maxLength={1000} />
          </Field>
          <div>
            <SubmitButton kind="danger">{t('undo.submit')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <>
          <p>{t('undo.cannot')}</p>
          <ul>
            {publishedYears.map((year) => (
              <li key={year}>{t('undo.published', { year })}</li>
            ))}
            {corrected.map(({ agencyNameTh, fiscalYear, node }) => (
              <li key={`${agencyNameTh} ${fiscalYear} ${node}`}>
                {t('undo.corrected', { agency: agencyNameTh, year: fiscalYear, node })}
              </li>
            ))}
            {lockedPlans.map(({ agencyNameTh, fiscalYear }) => (
              <li key={`${agencyNameTh} ${fiscalYear}`}>
                {t('undo.planLocked', { agency: agencyNameTh, year: fiscalYear })}
              </li>
            ))}
            {builtOn.map((batch) => (
              <li key={batch.batchId}>{t('undo.builtOn', { file: batch.fileName, count: batch.rows })}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
