import { useTranslation } from 'react-i18next';
import { writeThaiDate } from '~/lib/thai-date.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import type { ReportRowForm } from './core/report-form.ts';
import type { ReportRow } from './ReportRowRepository.server.ts';

/** What somebody else saved in the row meanwhile, beside what this person typed. */
export function RowConflict({ present, typed }: { present: ReportRow; typed: ReportRowForm }) {
  const { t } = useTranslation('reports');
  return (
    <BothVersions
      rows={[
        {
          label: t('status'),
          present: t(`statuses.${present.status}`),
          yours: t(`statuses.${typed.status}`),
        },
        { label: t('statusText'), present: present.statusText, yours: typed.statusText },
        {
          label: t('doneOn'),
          present: present.doneOn && writeThaiDate(present.doneOn),
          yours: typed.doneOn,
        },
        { label: t('responsible'), present: present.responsible, yours: typed.responsible },
        { label: t('noEvidenceReason'), present: present.noEvidenceReason, yours: typed.noEvidenceReason },
        { label: t('obstacle'), present: present.obstacle, yours: typed.obstacle },
        { label: t('remark'), present: present.remark, yours: typed.remark },
        { label: t('confirm'), present: present.confirmed, yours: typed.confirmed },
      ]}
    />
  );
}
