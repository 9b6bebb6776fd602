import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { ReportDraftMark } from './ReportDraftMark.tsx';
import type { AutosaveState } from './use-autosave.ts';

/** That this is a draft, and whether what is typed has been saved. */
export function AutosaveLine({ state, savedAt }: { state: AutosaveState; savedAt: string | null }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  return (
    <div className="report-state small" role="status">
      <ReportDraftMark />
      {state !== 'idle' && (
        <span className={state === 'offline' ? 'error' : 'muted'}>{t(`autosave.${state}`)}</span>
      )}
      {savedAt && <span className="muted">{t('savedAt', { at: formatMoment(savedAt, lang) })}</span>}
    </div>
  );
}
