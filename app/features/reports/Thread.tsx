import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { RowPageData } from './load-report.server.ts';

/** What province and agency say to each other about the row, and which comments are settled. */
export function Thread({ page }: { page: RowPageData }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  if (page.comments.length === 0 && !page.mayComment) return null;
  return (
    <Card title={t('thread')} id="comment" note={t('threadNote')}>
      {page.comments.length > 0 && (
        <ol className="list-plain report-thread">
          {page.comments.map((comment) => (
            <li key={comment.commentId} data-province={comment.isFromProvince}>
              <p className="small muted">
                {comment.office ?? t(comment.isFromProvince ? 'province' : 'agency')} ·{' '}
                {formatMoment(comment.writtenAt, lang)}
              </p>
              <p style={{ whiteSpace: 'pre-line' }}>{comment.body}</p>
              {comment.resolvedAt ? (
                <p className="small">
                  <span className="badge">✓ {t('resolved')}</span> {comment.resolvedByOffice} ·{' '}
                  {formatMoment(comment.resolvedAt, lang)}
                </p>
              ) : (
                comment.isFromProvince &&
                page.mayComment && (
                  <Form method="post" action="#comment">
                    <input type="hidden" name="commentId" value={comment.commentId} />
                    <SubmitButton name="intent" value="resolve" kind="plain" small>
                      {t('resolve')}
                    </SubmitButton>
                  </Form>
                )
              )}
            </li>
          ))}
        </ol>
      )}
      {page.mayComment && (
        <Form method="post" className="stack" action="#comment" key={page.comments.length}>
          <Field label={t('writeComment')} plain>
            <textarea name="body" rows={2} required />
          </Field>
          <div className="row">
            <SubmitButton name="intent" value="comment" kind="plain">
              {t('sendComment')}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
