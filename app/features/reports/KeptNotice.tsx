import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import type { ReportRowForm } from './core/report-form.ts';
import { STATUSES } from './core/report-form.ts';

const TEXTS = [
  'statusText',
  'doneOn',
  'responsible',
  'noEvidenceReason',
  'obstacle',
  'remark',
  'confirmed',
] as const;

/** Offers what this browser kept when it could not be saved; nothing where it is what the form shows anyway. */
export function KeptNotice(props: {
  kept: Record<string, string>;
  present: ReportRowForm;
  onTake: (kept: Partial<ReportRowForm>) => void;
  onDrop: () => void;
}) {
  const { t } = useTranslation('reports');
  const status = STATUSES.find((each) => each === props.kept.status) ?? props.present.status;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, props.kept[name] ?? props.present[name]]));
  const kept: Partial<ReportRowForm> = { ...texts, status };
  const differs =
    status !== props.present.status || TEXTS.some((name) => (kept[name] ?? '') !== props.present[name]);
  if (!differs) return null;
  return (
    <Notice kind="warn" title={t('kept.title')}>
      <p style={{ whiteSpace: 'pre-line' }}>{kept.statusText}</p>
      <div className="row">
        <button type="button" className="button button-small" onClick={() => props.onTake(kept)}>
          {t('kept.take')}
        </button>
        <button type="button" className="button button-small" onClick={props.onDrop}>
          {t('kept.drop')}
        </button>
      </div>
    </Notice>
  );
}
