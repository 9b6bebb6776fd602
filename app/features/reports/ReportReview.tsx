import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';

/** The province's answer to a submitted report. */
export function ReportReview({ version }: { version: number }) {
  const { t } = useTranslation('reports');
  return (
    <Card title={t('review')}>
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={version} />
        <Field label={t('reviewComment')} hint={t('reviewHint')} plain>
          <textarea name="comment" rows={3} />
        </Field>
        <div className="row">
          <SubmitButton name="intent" value="accept">
            {t('accept')}
          </SubmitButton>
          <SubmitButton name="intent" value="return" kind="plain">
            {t('return')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
