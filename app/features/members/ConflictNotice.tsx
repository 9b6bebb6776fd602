import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import { readRole } from './core/position.ts';
import type { Places } from './PositionFields.tsx';

/** What somebody else saved meanwhile beside what this person chose; nothing was overwritten. */
export function ConflictNotice(props: {
  present: {
    role: string;
    agencyCode: string | null;
    districtCode: string | null;
    deactivatedAt: Date | null;
  };
  chosen: { role: string; agencyCode: string; districtCode: string } | null;
  places: Places;
}) {
  const { t } = useTranslation(['members', 'shell']);
  const inWords = (position: { role: string; agencyCode: string | null; districtCode: string | null }) => {
    const role = readRole(position.role);
    const { agencies, districts } = props.places;
    const agency = agencies.find((each) => each.agencyCode === position.agencyCode);
    const district = districts.find((each) => each.districtCode === position.districtCode);
    const place = agency?.nameTh ?? district?.nameTh ?? t('wholeProvince');
    return `${role ? t(`shell:roles.${role}`) : position.role} – ${place}`;
  };
  return (
    <Notice kind="error" title={t('edit.conflictTitle')}>
      <p>{t('edit.conflict')}</p>
      <dl className="facts">
        <dt>{t('edit.present')}</dt>
        <dd>
          {inWords(props.present)} ({t(props.present.deactivatedAt ? 'states.inactive' : 'states.active')})
        </dd>
        {props.chosen && (
          <>
            <dt>{t('edit.yours')}</dt>
            <dd>{inWords(props.chosen)}</dd>
          </>
        )}
      </dl>
    </Notice>
  );
}
