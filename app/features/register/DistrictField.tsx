import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';

/** The district a body stands in, or none. */
export function DistrictField(props: {
  districts: readonly { code: string; nameTh: string }[];
  value: string | null | undefined;
  error: string | undefined;
}) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  return (
    <Field label={common('district')} error={props.error}>
      <select name="district" defaultValue={props.value ?? ''}>
        <option value="">{t('identity.noDistrict')}</option>
        {props.districts.map(({ code, nameTh }) => (
          <option key={code} value={code}>
            {nameTh}
          </option>
        ))}
      </select>
    </Field>
  );
}
