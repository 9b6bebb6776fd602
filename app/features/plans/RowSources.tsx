import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import type { ShownPlan } from './load-plan.server.ts';

/** Where a row comes from: the circular it carries out, or last year's plan with what has changed since. */
export function RowSources({ row, plan }: { row: ShownPlan['rows'][number]; plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const circular = plan.circulars.find(({ circularId }) => circularId === row.circularId);
  const copied = plan.copied.find(({ rowId }) => rowId === row.rowId);
  const comments = plan.lifecycle.returned?.rowComments.filter(({ rowId }) => rowId === row.rowId) ?? [];
  return (
    <>
      {comments.map(({ comment }) => (
        <p key={comment} className="plan-comment">
          <strong>{t('state.rowComment')}</strong> {comment}
        </p>
      ))}
      {circular && row.measureNo !== null && (
        <p className="small">
          <Link to={`/circulars/${circular.circularId}`}>
            {t('source.circular', { number: circular.number, no: row.measureNo })}
          </Link>
          {row.measureVersion !== null && (
            <span className="muted"> · {t('source.version', { version: row.measureVersion })}</span>
          )}
        </p>
      )}
      {copied && (
        <div className="small">
          <strong>{t('source.copied', { year: plan.fiscalYear - 1 })}</strong>
          <ul className="list-plain">
            {copied.changes.map(({ before, now }) => (
              <li key={before.code}>
                {before.code} ({plan.fiscalYear - 2}) <ScoreText value={before.score} /> →{' '}
                {now ? (
                  <>
                    {now.code} ({plan.fiscalYear - 1}) <ScoreText value={now.score} />
                  </>
                ) : (
                  <span className="bad">▲ {t('source.noEqual', { year: plan.fiscalYear - 1 })}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
