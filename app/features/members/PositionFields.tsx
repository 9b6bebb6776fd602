import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import { MEMBER_ROLES } from './core/position.ts';

export interface Places {
  agencies: readonly { agencyCode: string; nameTh: string }[];
  districts: readonly { districtCode: string; nameTh: string }[];
}

/** Role, agency and district; what does not belong to the role is left aside when the form is read. */
export function PositionFields(props: {
  places: Places;
  chosen: { role: string; agencyCode: string; districtCode: string };
  fault: string | null;
}) {
  const { t } = useTranslation(['members', 'shell']);
  const { places, chosen, fault } = props;
  return (
    <div className="form-grid" style={{ alignItems: 'end' }}>
      <Field label={t('role')} error={fault === 'role' ? t('form.faults.role') : null}>
        <select name="role" defaultValue={chosen.role} required>
          <option value="">{t('form.choose')}</option>
          {MEMBER_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`shell:roles.${role}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        label={t('form.agency')}
        hint={t('form.agencyHint')}
        error={fault === 'agency' || fault === 'member' ? t(`form.faults.${fault}`) : null}
      >
        <select name="agencyCode" defaultValue={chosen.agencyCode}>
          <option value="">{t('form.choose')}</option>
          {places.agencies.map((agency) => (
            <option key={agency.agencyCode} value={agency.agencyCode}>
              {agency.nameTh}
            </option>
          ))}
        </select>
      </Field>
      <Field
        label={t('form.district')}
        hint={t('form.districtHint')}
        error={fault === 'district' ? t('form.faults.district') : null}
      >
        <select name="districtCode" defaultValue={chosen.districtCode}>
          <option value="">{t('wholeProvince')}</option>
          {places.districts.map((district) => (
            <option key={district.districtCode} value={district.districtCode}>
              {district.nameTh}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
