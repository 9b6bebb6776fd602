import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { ReportPart } from './ReportRepository.server.ts';

/** The province's answer to a submitted report; single rows are commented on their own pages. */
export function ReportReview({ part, typed }: { part: ReportPart; typed: string }) {
  const { t } = useTranslation('reports');
  return (
    <Card title={t('review')} note={t('reviewNote')}>
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={part.version} />
        <input type="hidden" name="part" value={part.partNo} />
        <Field label={t('reviewComment')} hint={t('reviewHint')} plain>
          <textarea name="comment" rows={3} defaultValue={typed} />
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
