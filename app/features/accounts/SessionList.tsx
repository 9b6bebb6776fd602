import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { browserName } from './core/browser-name.ts';
import { OwnFactorFields } from './OwnFactorFields.tsx';
import type { PasswordFailure } from './PasswordForm.tsx';

export interface OwnSession {
  sessionId: string;
  userAgent: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isOwn: boolean;
}

interface SessionListProps {
  sessions: readonly OwnSession[];
  hasSecondFactor: boolean;
  failed: PasswordFailure | null;
}

/** Where the person is signed in; the chosen ones or all are ended, after what a sign-in needs was given again. */
export function SessionList({ sessions, hasSecondFactor, failed }: SessionListProps) {
  const { t } = useTranslation('accounts');
  const lang = useLanguage();
  return (
    <Form method="post" className="stack">
      <ul className="list-plain list-lines">
        {sessions.map((session) => (
          <li key={session.sessionId} className="spread">
            <span>
              {browserName(session.userAgent) ?? t('sessions.unknown')}
              {session.isOwn && <strong> – {t('sessions.own')}</strong>}
              <br />
              <span className="small muted">
                {t('sessions.seen', {
                  since: formatMoment(session.createdAt, lang),
                  seen: formatMoment(session.lastSeenAt, lang),
                  address: session.address ?? '–',
                })}
              </span>
            </span>
            {!session.isOwn && (
              <label>
                <input type="checkbox" name="sessionId" value={session.sessionId} /> {t('sessions.end')}
              </label>
            )}
          </li>
        ))}
      </ul>
      <OwnFactorFields failed={failed} hasSecondFactor={hasSecondFactor} passwordName="currentPassword" />
      <div className="spread">
        {sessions.some((session) => !session.isOwn) && (
          <SubmitButton name="intent" value="end-session" kind="plain" small>
            {t('sessions.endChosen')}
          </SubmitButton>
        )}
        <SubmitButton name="intent" value="end-all" kind="danger" small>
          {t('sessions.endAll')}
        </SubmitButton>
      </div>
    </Form>
  );
}
