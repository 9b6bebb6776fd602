import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';

interface Props {
  isOn: boolean;
  mayAsk: boolean;
  fiscalYear: number;
  /** Links of the run under way; none waits when there is none. */
  progress: { waiting: number; total: number };
  hasLinks: boolean;
}

const LOOK_AGAIN_MS = 2_000;

/** Has all links looked at, says how far that is and takes the rest back; or says why nothing is looked at. */
export function CheckCard({ isOn, mayAsk, fiscalYear, progress, hasLinks }: Props) {
  const { t } = useTranslation('readiness');
  const isRunning = isOn && progress.waiting > 0;
  useFollow(isRunning);
  if (!isOn) {
    return (
      <Notice kind="warn" title={t('check.off')}>
        {t('check.offText')}
      </Notice>
    );
  }
  if (!isRunning && (!mayAsk || !hasLinks)) return null;
  const done = progress.total - progress.waiting;
  return (
    <Card title={t('check.title')} note={t('check.text')}>
      <Form method="post" className="row">
        <input type="hidden" name="year" value={fiscalYear} />
        {isRunning ? (
          <>
            <span role="status">{t('check.progress', { done, total: progress.total })}</span>
            <progress max={progress.total} value={done} aria-label={t('check.title')} />
            {mayAsk && (
              <SubmitButton name="intent" value="cancel" kind="plain" small>
                {t('check.cancel')}
              </SubmitButton>
            )}
          </>
        ) : (
          <SubmitButton name="intent" value="check">
            {t('check.all')}
          </SubmitButton>
        )}
      </Form>
    </Card>
  );
}

/** Asks the server again while links wait; what is typed in the forms of the page stays. */
function useFollow(isRunning: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isRunning || state !== 'idle') return;
    const timer = setTimeout(revalidate, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isRunning, revalidate, state]);
}
