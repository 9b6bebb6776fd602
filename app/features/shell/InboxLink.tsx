import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** The way to the inbox, with how much of it is unread. */
export function InboxLink({ unread }: { unread: number }) {
  const { t } = useTranslation('inbox');
  const label = unread > 0 ? t('unreadCount', { count: unread }) : t('noneUnread');
  return (
    <Link to="/inbox" className="inbox-link" aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M6 17V11a6 6 0 1 1 12 0v6l1.5 2h-15zM10 21h4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && <span className="inbox-count">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
