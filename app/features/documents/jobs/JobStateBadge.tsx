import type { DocumentJobState } from 'db/tables/document-jobs.ts';
import { useTranslation } from 'react-i18next';

const LOOKS: Partial<Record<DocumentJobState, string>> = {
  done: 'step-1',
  ready: 'step-2',
  cancelled: 'step-3',
  failed: 'step-5',
};

/** Where a job stands. */
export function JobStateBadge({ state }: { state: DocumentJobState }) {
  const { t } = useTranslation('documentJobs');
  return <span className={`badge ${LOOKS[state] ?? 'badge-draft'}`}>{t(`states.${state}`)}</span>;
}
