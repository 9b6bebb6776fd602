import { useTranslation } from 'react-i18next';
import { VOICES } from './core/topic-items.ts';
import type { TopicRow } from './TopicRepository.server.ts';

/** How many agencies improved and fell, side by side for each instrument that can be compared with the year before. */
export function MovedCounts({ row }: { row: TopicRow }) {
  const { t } = useTranslation('topics');
  const compared = VOICES.filter((voice) => row[voice].compared > 0);
  if (compared.length === 0) return <span className="muted">{t('table.notCompared')}</span>;
  return (
    <ul className="list-plain">
      {compared.map((voice) => (
        <li key={voice}>
          <b title={t(`voices.${voice}.short`)}>{voice.toUpperCase()}</b>{' '}
          <span className="change change-up">
            <span aria-hidden="true">▲</span>
            <span className="visually-hidden">{t('table.up')}</span> {row[voice].improved}
          </span>{' '}
          <span className="change change-down">
            <span aria-hidden="true">▼</span>
            <span className="visually-hidden">{t('table.down')}</span> {row[voice].fell}
          </span>
        </li>
      ))}
    </ul>
  );
}
