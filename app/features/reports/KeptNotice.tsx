import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
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
  const differing = TEXTS.filter((name) => (kept[name] ?? '') !== props.present[name]);
  const isOtherStatus = status !== props.present.status;
  if (!isOtherStatus && differing.length === 0) return null;
  return (
    <Notice kind="warn" title={t('kept.title')}>
      <dl className="facts">
        {isOtherStatus && (
          <>
            <dt>{t('status')}</dt>
            <dd>{t(`statuses.${status}`)}</dd>
          </>
        )}
        {differing.map((name) => (
          <Fragment key={name}>
            <dt>{t(`history.fields.${name}`)}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{kept[name] || ABSENT}</dd>
          </Fragment>
        ))}
      </dl>
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
