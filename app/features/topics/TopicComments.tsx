import { useTranslation } from 'react-i18next';
import { AgencyLinks } from './AgencyLinks.tsx';
import type { CommentRow } from './TopicTextsRepository.server.ts';

/** Shown at once; the rest is folded away. */
const FIRST = 5;

/** What evaluators said of the topic's items, those said to most agencies first. */
export function TopicComments({
  comments,
  fiscalYear,
}: {
  comments: readonly CommentRow[];
  fiscalYear: number;
}) {
  const { t } = useTranslation('topics');
  if (comments.length === 0) return <p className="muted">{t('comments.none')}</p>;
  const rest = comments.slice(FIRST);
  return (
    <>
      <CommentList comments={comments.slice(0, FIRST)} fiscalYear={fiscalYear} />
      {rest.length > 0 && (
        <details>
          <summary>{t('comments.more', { count: rest.length })}</summary>
          <CommentList comments={rest} fiscalYear={fiscalYear} />
        </details>
      )}
    </>
  );
}

function CommentList({ comments, fiscalYear }: { comments: readonly CommentRow[]; fiscalYear: number }) {
  const { t } = useTranslation('topics');
  return (
    <ul className="list-plain list-lines">
      {comments.map(({ code, finding, recommendation, citedItems, agencies }) => (
        <li key={`${code} ${citedItems.join()} ${finding} ${recommendation}`}>
          <p>
            {code && <b>{code} </b>}
            {finding}
          </p>
          {recommendation && <p>{t('comments.recommend', { text: recommendation })}</p>}
          {citedItems.length > 0 && (
            <p className="small muted">{t('comments.cites', { items: citedItems.join(' ') })}</p>
          )}
          <details>
            <summary>{t('failures.count', { count: agencies.length })}</summary>
            <AgencyLinks agencies={agencies} fiscalYear={fiscalYear} />
          </details>
        </li>
      ))}
    </ul>
  );
}
