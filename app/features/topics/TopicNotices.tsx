import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TOPICS_SINCE } from './core/topic-items.ts';
import type { ShownFrame } from './load-topics.server.ts';

/** Why there is nothing by topic, and the newest year that has it. `addressOf` gives this page in another year. */
export function NoTopics(props: { frame: ShownFrame | null; addressOf: (year: number) => string }) {
  const { t } = useTranslation('topics');
  const { frame, addressOf } = props;
  const newest = frame?.newestWithTopics ?? null;
  return (
    <Card>
      {frame ? (
        <EmptyState
          title={t('noTopics.title', { year: frame.fiscalYear })}
          action={
            newest !== null && <Link to={addressOf(newest)}>{t('noTopics.act', { year: newest })}</Link>
          }
        >
          {t('noTopics.text')}
        </EmptyState>
      ) : (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      )}
    </Card>
  );
}

/** Says of a year before the topics were set that its items are filed by subject alone. */
export function BeforeTopics({ year }: { year: number }) {
  const { t } = useTranslation('topics');
  return year < TOPICS_SINCE ? <Notice>{t('beforeTopics', { since: TOPICS_SINCE, year })}</Notice> : null;
}
