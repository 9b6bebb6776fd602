import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';

interface Props {
  schemeYears: readonly number[];
  agencies: readonly { agencyCode: string; nameTh: string }[];
  error: string | null;
  address: string;
}

/** A file or a pasted table, with what the file may leave open; below, forms that need no mapping. */
export function UploadForm({ schemeYears, agencies, error, address }: Props) {
  const { t } = useTranslation('imports');
  return (
    <Card title={t('upload.title')}>
      <Form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="intent" value="upload" />
        <Field label={t('upload.file')} error={error}>
          <input type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
        </Field>
        <Field label={t('upload.text')} plain>
          <textarea name="text" rows={3} spellCheck={false} />
        </Field>
        <div className="form-grid">
          <Field label={t('upload.year')} plain>
            <select name="year">
              <option value="">{t('upload.yearAny')}</option>
              {schemeYears.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('upload.agency')} plain>
            <select name="agency">
              <option value="">{t('upload.agencyAny')}</option>
              {agencies.map((agency) => (
                <option key={agency.agencyCode} value={agency.agencyCode}>
                  {agency.nameTh}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div className="row">
          <SubmitButton>{t('upload.submit')}</SubmitButton>
          <span className="muted">{t('upload.note')}</span>
        </div>
      </Form>
      <details>
        <summary>{t('template.title')}</summary>
        <p className="muted">{t('template.note')}</p>
        <ul>
          {schemeYears.map((year) => (
            <li key={year}>
              <a href={`${address}/template.xlsx?year=${year}`}>{t('template.download', { year })}</a>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
