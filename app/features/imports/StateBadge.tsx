import { useTranslation } from 'react-i18next';

const LOOKS: Record<string, string> = {
  committed: 'step-1',
  ready: 'step-2',
  refused: 'step-5',
  failed: 'step-5',
  undone: 'step-3',
  cancelled: 'step-3',
};

/** Where an import stands. */
export function StateBadge({ state }: { state: string }) {
  const { t } = useTranslation('imports');
  return <span className={`badge ${LOOKS[state] ?? 'badge-draft'}`}>{t(`states.${state as 'ready'}`)}</span>;
}
