import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';

/** Many links at once, as copied from a sheet. */
export function BulkForm({ fiscalYear, text }: { fiscalYear: number; text: string }) {
  const { t } = useTranslation('readiness');
  return (
    <Card>
      <details open={text !== ''}>
        <summary>{t('bulk.title')}</summary>
        <Form method="post" className="stack readiness-inner">
          <input type="hidden" name="year" value={fiscalYear} />
          <Field label={t('bulk.text')} hint={t('bulk.hint')} plain>
            <textarea
              name="text"
              rows={8}
              defaultValue={text}
              spellCheck={false}
              placeholder={'o1\thttps://www.tambon.go.th/ita/o1\no2\thttps://www.tambon.go.th/ita/o2'}
            />
          </Field>
          <div>
            <SubmitButton name="intent" value="preview" kind="plain">
              {t('bulk.preview')}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </Card>
  );
}
