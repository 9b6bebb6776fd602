import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { browserName } from './core/browser-name.ts';

export interface OwnSession {
  sessionId: string;
  userAgent: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isOwn: boolean;
}

/** Where the person is signed in, each to be ended by itself or all at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('accounts');
  const lang = useLanguage();
  return (
    <div className="stack">
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
              <Form method="post">
                <input type="hidden" name="sessionId" value={session.sessionId} />
                <SubmitButton name="intent" value="end-session" kind="plain" small>
                  {t('sessions.end')}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post">
        <SubmitButton name="intent" value="end-all" kind="danger" small>
          {t('sessions.endAll')}
        </SubmitButton>
      </Form>
    </div>
  );
}
