import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { DistrictField } from './DistrictField.tsx';

/** Adds a regional unit; open after a refusal, with what was typed. */
export function NewUnitCard(props: {
  districts: readonly { code: string; nameTh: string }[];
  typed: Record<string, string> | null;
  errors: Record<string, string>;
}) {
  const { districts, errors } = props;
  const typed = props.typed ?? {};
  const { t } = useTranslation('register');
  return (
    <Card title={t('unit.new')} note={t('unit.newNote')} id="new-unit">
      <details open={props.typed !== null}>
        <summary>{t('unit.open')}</summary>
        <Form method="post" action="#new-unit" className="stack">
          <Field label={t('identity.name')} hint={t('unit.nameHint')} error={errors.name}>
            <input name="name" required maxLength={200} defaultValue={typed.name} />
          </Field>
          <Field label={t('identity.nameEn')} hint={t('identity.nameEnHint')} error={errors.nameEn}>
            <input name="nameEn" lang="en" maxLength={200} defaultValue={typed.nameEn} />
          </Field>
          <DistrictField districts={districts} value={typed.district} error={errors.district} />
          <div>
            <SubmitButton name="intent" value="add-unit">
              {t('unit.add')}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </Card>
  );
}
