import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';

interface Props {
  unmatched: readonly { name: string; rows: number }[];
  agencies: readonly { agencyCode: string; nameTh: string; districtNameTh: string | null }[];
}

/** Names in the file that lead to no agency, or to several: the person says which is meant. */
export function AgencyChoices({ unmatched, agencies }: Props) {
  const { t } = useTranslation('imports');
  if (unmatched.length === 0) return null;
  return (
    <Card title={t('unmatched.title')} note={t('unmatched.note')}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="recheck" />
        <div className="form-grid">
          {unmatched.map(({ name, rows }) => (
            <Field key={name} label={name} hint={t('unmatched.rows', { count: rows })} plain>
              <select name={`agency-${name}`}>
                <option value="">{t('unmatched.choose')}</option>
                {agencies.map((agency) => (
                  <option key={agency.agencyCode} value={agency.agencyCode}>
                    {[agency.nameTh, agency.districtNameTh].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            </Field>
          ))}
        </div>
        <div>
          <SubmitButton kind="plain">{t('unmatched.save')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
