import { useTranslation } from 'react-i18next';

/** Beside what has not been handed in. */
export function ReportDraftMark() {
  const { t } = useTranslation('reports');
  return <span className="badge badge-draft">{t('draftMark')}</span>;
}
