import { useTranslation } from 'react-i18next';
import { usePick } from '~/ui/use-language.ts';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** Name, type and place of the agency in the year shown, what it is now where that differs, and the way back. */
export function useHead({ agency, province, inYear, year, canReadProvince }: AgencyPageData) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { t: shell } = useTranslation('shell');
  const pick = usePick();
  const typeName = (type: string) => common(`typesLong.${type}` as 'typesLong.tao', { defaultValue: type });
  const nowName = pick({ th: agency.nameTh, en: agency.nameEn });
  const hasChanged = inYear.nameTh !== agency.nameTh || inYear.agencyType !== agency.agencyType;
  const provinceName = pick({ th: province.nameTh.replace(/^จังหวัด/, ''), en: province.nameEn });
  const place = inYear.districtNameTh
    ? t('inDistrict', {
        district: pick({ th: inYear.districtNameTh, en: inYear.districtNameEn }),
        province: provinceName,
      })
    : t('inProvince', { province: provinceName });
  const lead = [
    t('lead', { type: typeName(inYear.agencyType), place }),
    hasChanged && t('nameNow', { name: nowName, type: typeName(agency.agencyType) }),
  ];
  const search = year === null ? '' : `?year=${year}`;
  const address = `/provinces/${province.provinceCode}`;
  return {
    name: hasChanged ? pick({ th: inYear.nameTh, en: inYear.nameEn }) : nowName,
    lead: lead.filter(Boolean).join(' · '),
    crumbs: canReadProvince
      ? [
          { label: t('inProvince', { province: provinceName }), to: `${address}/overview${search}` },
          { label: shell('nav.rankings'), to: `${address}/rankings${search}` },
        ]
      : [],
  };
}
