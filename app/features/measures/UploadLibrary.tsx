import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { SCHEMA_PATH } from './core/schema-path.ts';

/** Asks for a file of measures, and leads to the form and the description of one. */
export function UploadLibrary({ address }: { address: string }) {
  const { t } = useTranslation('measures');
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <Field label={t('library.file')} hint={t('library.fileHint')} plain>
        <input type="file" name="file" accept=".json,.xlsx,application/json" required />
      </Field>
      <div>
        <SubmitButton>{t('library.look')}</SubmitButton>
      </div>
      <p className="small">
        <a href={`${address}/template.xlsx`}>{t('library.template')}</a> ·{' '}
        <a href={SCHEMA_PATH}>{t('library.schema')}</a>
      </p>
    </Form>
  );
}
