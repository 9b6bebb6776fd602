import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Beside everything invented. */
export function DemoMark() {
  const { t } = useTranslation('common');
  return <span className="badge badge-demo">{t('demo.mark')}</span>;
}

/** Across the top of every page with invented data. */
export function DemoBanner() {
  const { t } = useTranslation('common');
  return (
    <p className="demo-banner" role="note">
      {t('demo.banner')}
    </p>
  );
}

export function DraftMark() {
  const { t } = useTranslation('common');
  return <span className="badge badge-draft">{t('draft')}</span>;
}

export function UnverifiedMark({ source }: { source?: string }) {
  const { t } = useTranslation('common');
  return (
    <span className="badge" title={source}>
      {t('unverified')}
    </span>
  );
}

/** Beside an agency whose figures disagree and wait for somebody's decision; nothing where none do. */
export function UnsettledMark({ count, inWords }: { count: number; inWords?: boolean }) {
  const { t } = useTranslation('findings');
  if (count <= 0) return null;
  const words = t('mark', { count });
  return (
    <span className="badge badge-draft" title={inWords ? undefined : words}>
      <span aria-hidden="true">⚠</span>
      <span className={inWords ? undefined : 'visually-hidden'}>{words}</span>
    </span>
  );
}

export function Notice(props: {
  kind?: 'info' | 'warn' | 'error' | 'done';
  title?: ReactNode;
  children?: ReactNode;
}) {
  const kind = props.kind ?? 'info';
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {props.title && <strong>{props.title}</strong>}
      {props.children && <div>{props.children}</div>}
    </div>
  );
}

/** Why there is nothing to see, and the one act that comes next. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{props.title}</strong>
      {props.children && <span>{props.children}</span>}
      {props.action}
    </div>
  );
}

/** The states of a process in order; the current one is marked, with who acts next and by when below it. */
export function StatusStrip(props: {
  steps: readonly { key: string; label: string }[];
  current: string;
  next?: ReactNode;
}) {
  const at = props.steps.findIndex((step) => step.key === props.current);
  return (
    <div>
      <ol className="strip">
        {props.steps.map((step, index) => (
          <li
            key={step.key}
            data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
            aria-current={index === at ? 'step' : undefined}
          >
            {index < at && <span aria-hidden="true">✓ </span>}
            {step.label}
          </li>
        ))}
      </ol>
      {props.next && <p className="small muted">{props.next}</p>}
    </div>
  );
}
