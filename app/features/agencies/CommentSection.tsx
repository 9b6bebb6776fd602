import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import type { CommentRow } from './AgencyDocumentsRepository.server.ts';
import { DevelopmentPoints } from './DevelopmentPoints.tsx';
import { FailedItems } from './FailedItems.tsx';
import { ItemLinks } from './ItemLinks.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** What the evaluators said, by instrument: comments, items without points, development points. */
export function CommentSection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { documents } = data;
  if (!documents) return null;
  const { comments, failedItems, developmentPoints } = documents;
  const groups = groupComments(comments);
  return (
    <Card id="comments" title={t('comments.title')}>
      {comments.length + failedItems.length + developmentPoints.length === 0 && (
        <p className="muted">{t('comments.none')}</p>
      )}
      <div className="stack">
        {groups.map((group) => (
          <CommentGroup key={`${group.instrument}${group.part}`} group={group} data={data} />
        ))}
        {failedItems.length > 0 && <FailedItems items={failedItems} data={data} />}
        {developmentPoints.length > 0 && <DevelopmentPoints points={developmentPoints} data={data} />}
      </div>
    </Card>
  );
}

interface Group {
  instrument: string;
  part: number | null;
  comments: CommentRow[];
}

function groupComments(comments: readonly CommentRow[]): Group[] {
  const groups: Group[] = [];
  for (const comment of comments) {
    const { instrument, part } = comment;
    const group = groups.find((each) => each.instrument === instrument && each.part === part);
    if (group) group.comments.push(comment);
    else groups.push({ instrument, part, comments: [comment] });
  }
  return groups;
}

function CommentGroup({ group, data }: { group: Group; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  return (
    <section>
      <h3>
        {common(`instruments.${group.instrument}` as 'instruments.iit', { defaultValue: group.instrument })}
        {group.part !== null && ` · ${t('comments.part', { part: group.part })}`}
      </h3>
      <ul className="list-plain list-lines">
        {group.comments.map((comment) => (
          <li key={comment.commentNo} id={`comment-${comment.commentNo}`}>
            <Comment comment={comment} data={data} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Comment({ comment, data }: { comment: CommentRow; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const names = data.result?.names ?? {};
  const { itemCode, indicatorNumber, finding, recommendation, citedItems } = comment;
  return (
    <div className="prose">
      {itemCode && (
        <p>
          <strong>
            <ItemLinks codes={[itemCode]} data={data} withLabels />
          </strong>
        </p>
      )}
      {!itemCode && indicatorNumber !== null && (
        <p>
          <strong>
            {t('indicators.indicatorShort', { number: indicatorNumber })} {names[String(indicatorNumber)]}
          </strong>
        </p>
      )}
      <p>{finding}</p>
      {recommendation && (
        <p>
          <span className="muted">{t('comments.recommendation')}: </span>
          {recommendation}
        </p>
      )}
      {citedItems.length > 0 && (
        <p className="small">
          {t('comments.cited')} <ItemLinks codes={citedItems} data={data} withLabels />
        </p>
      )}
    </div>
  );
}
