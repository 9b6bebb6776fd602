import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressWith, type ComplianceSearch } from './compliance-search-params.ts';
import { BUCKETS, countBuckets } from './core/open-duties.ts';
import type { ShownRow } from './use-shown.ts';

/** How many agencies are overdue or due soon: each figure narrows the table, each button reminds those behind it. */
export function BucketCards(props: {
  rows: readonly ShownRow[];
  search: ComplianceSearch;
  mayRemind: boolean;
}) {
  const { rows, search, mayRemind } = props;
  const { t } = useTranslation('compliance');
  const counts = countBuckets(rows);
  return (
    <section className="buckets" aria-label={t('due')}>
      {BUCKETS.map((bucket) => (
        <div key={bucket} className="card bucket" data-on={search.due === bucket || undefined}>
          <Link
            to={`${addressWith(search, { due: search.due === bucket ? '' : bucket })}#matrix`}
            preventScrollReset
            aria-current={search.due === bucket || undefined}
          >
            <strong className="num">{counts[bucket]}</strong>
            <span>
              {bucket === 'overdue' && '▼ '}
              {t(`buckets.${bucket}`)}
            </span>
          </Link>
          {mayRemind && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="bucket" />
              <input type="hidden" name="bucket" value={bucket} />
              <button
                type="submit"
                className="button button-small"
                disabled={counts[bucket] === 0}
                aria-label={`${t('remind.button')} ${t(`buckets.${bucket}`)}`}
              >
                {t('remind.button')}
              </button>
            </Form>
          )}
        </div>
      ))}
      {mayRemind && <p className="muted small buckets-note">{t('remind.note')}</p>}
    </section>
  );
}
