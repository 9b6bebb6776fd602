import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { usePick } from '~/ui/use-language.ts';
import type { TopicResult } from './load-topic.server.ts';

interface Props {
  previous: TopicResult['previous'];
  next: TopicResult['next'];
  addressOf: (topicKey: string) => string;
}

/** To the topics before and after, with the filters as they are. */
export function TopicPager({ previous, next, addressOf }: Props) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  return (
    <nav className="spread" aria-label={t('pager.label')}>
      {previous && (
        <Link to={addressOf(previous.key)} rel="prev">
          <span aria-hidden="true">← </span>
          <span className="visually-hidden">{t('pager.previous')}: </span>
          {`${previous.number}. ${pick(previous.name)}`}
        </Link>
      )}
      {next && (
        <Link to={addressOf(next.key)} rel="next">
          <span className="visually-hidden">{t('pager.next')}: </span>
          {`${next.number}. ${pick(next.name)}`}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  );
}
