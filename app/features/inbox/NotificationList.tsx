import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { sentenceOf } from './core/sentence.ts';
import type { NotificationRow } from './NotificationRepository.server.ts';
import './inbox.css';

/** Entries of the inbox as plain forms: opening one marks it as read and leads on. */
export function NotificationList({ rows, search }: { rows: readonly NotificationRow[]; search: string }) {
  const { t } = useTranslation('inbox');
  const lang = useLanguage();
  return (
    <ul className="list-plain list-lines inbox">
      {rows.map((row) => {
        const { title, detail } = sentenceOf(row, t, lang);
        const isUnread = row.readAt === null;
        return (
          <li key={row.notificationId} data-unread={isUnread || undefined}>
            <Form method="post" action={`/inbox${search}`} className="inbox-entry">
              <input type="hidden" name="id" value={row.notificationId} />
              <button type="submit" name="intent" value="open" className="link-button inbox-title">
                {isUnread && <span className="visually-hidden">{t('isUnread')}: </span>}
                {title}
              </button>
              {detail && <p className="inbox-detail">{detail}</p>}
              <p className="inbox-foot">
                <time className="muted small nowrap" dateTime={row.createdAt.toISOString()}>
                  {formatMoment(row.createdAt, lang)}
                </time>
                <button
                  type="submit"
                  name="intent"
                  value={isUnread ? 'read' : 'unread'}
                  className="link-button small"
                >
                  {t(isUnread ? 'markRead' : 'markUnread')}
                </button>
              </p>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
