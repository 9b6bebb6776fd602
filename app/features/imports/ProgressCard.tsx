import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';

interface Props {
  progress: { phase?: string; done?: number; total?: number; startedAt?: number };
}

/** How far the work is, about how long it will take, and the way to stop it. */
export function ProgressCard({ progress }: Props) {
  const { t } = useTranslation('imports');
  const { phase = 'reading', done = 0, total = 0, startedAt } = progress;
  const elapsed = startedAt ? (Date.now() - startedAt) / 1000 : 0;
  const left = done > 0 && total > done ? Math.ceil((elapsed / done) * (total - done)) : null;
  return (
    <Card>
      <div className="stack" role="status">
        <strong>{t(`phases.${phase as 'reading'}`)}</strong>
        <progress max={total || undefined} value={total ? done : undefined} style={{ width: '100%' }} />
        <span className="muted">
          {total > 0 && t('progress', { done, total })}
          {left !== null && left > 1 && ` · ${t('timeLeft', { seconds: left })}`}
        </span>
      </div>
      <Form method="post">
        <input type="hidden" name="intent" value="cancel" />
        <SubmitButton kind="plain" small>
          {t('cancel')}
        </SubmitButton>
      </Form>
    </Card>
  );
}
