import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Notice } from './marks.tsx';
import { Card } from './Page.tsx';

/** Says on a page that goes on without scores that the unit is not assessed. */
export function NotScoredNotice() {
  const { t } = useTranslation('common');
  return <Notice title={t('notScored.title')}>{t('notScored.text')}</Notice>;
}

/** In place of a page that is about scores alone; leads to the unit's own page. */
export function NotScoredCard({ home, name }: { home: string; name: string }) {
  const { t } = useTranslation('common');
  return (
    <Card>
      <EmptyState title={t('notScored.title')} action={<Link to={home}>{name}</Link>}>
        {t('notScored.text')}
      </EmptyState>
    </Card>
  );
}
