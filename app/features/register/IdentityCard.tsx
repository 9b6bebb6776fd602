import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { typesWithin } from './core/identity.ts';
import { DistrictField } from './DistrictField.tsx';
import { IdentityList } from './IdentityList.tsx';
import type { BodyFormProps } from './load-body.server.ts';

/** What the body was and is, the last change to take back, and the form of a new one. */
export function IdentityCard({ loaded, typed, errors }: BodyFormProps) {
  const { body } = loaded;
  const { t } = useTranslation('register');
  return (
    <Card title={t('identity.title')}>
      <div className="stack">
        {body.identities.length === 0 ? (
          <p className="muted">{t('unchanged')}</p>
        ) : (
          <IdentityList identities={body.identities} />
        )}
        {body.identities.length > 1 && (
          <Form method="post">
            <input type="hidden" name="version" value={body.version} />
            <SubmitButton name="intent" value="undo" kind="plain" small>
              {t('identity.undo')}
            </SubmitButton>
          </Form>
        )}
        <Notice>{t('identity.kept')}</Notice>
        <h3>{t('identity.new')}</h3>
        <IdentityForm loaded={loaded} typed={typed} errors={errors} />
      </div>
    </Card>
  );
}

function IdentityForm({ loaded, typed, errors }: BodyFormProps) {
  const { body, districts, latestYear } = loaded;
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  return (
    <Form method="post" className="stack" key={body.version}>
      <input type="hidden" name="version" value={body.version} />
      <Field
        label={t('identity.from')}
        hint={t('identity.fromHint', { year: latestYear })}
        error={errors.from}
      >
        <input
          name="from"
          inputMode="numeric"
          pattern="25[0-9]{2}"
          required
          defaultValue={typed.from ?? latestYear - 1}
        />
      </Field>
      <Field label={t('identity.name')} error={errors.name}>
        <input name="name" required maxLength={200} defaultValue={typed.name ?? body.nameTh} />
      </Field>
      <Field label={t('identity.nameEn')} hint={t('identity.nameEnHint')} error={errors.nameEn}>
        <input name="nameEn" lang="en" maxLength={200} defaultValue={typed.nameEn ?? body.nameEn ?? ''} />
      </Field>
      {body.isScored ? (
        <Field label={common('agencyType')} error={errors.type}>
          <select name="type" defaultValue={typed.type ?? body.agencyType}>
            {typesWithin(body.agencyType).map((type) => (
              <option key={type} value={type}>
                {common(`typesLong.${type}` as 'typesLong.tao')}
              </option>
            ))}
          </select>
        </Field>
      ) : (
        <input type="hidden" name="type" value={body.agencyType} />
      )}
      <DistrictField
        districts={districts}
        value={typed.district ?? body.districtCode}
        error={errors.district}
      />
      <div>
        <SubmitButton name="intent" value="identity">
          {t('identity.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
