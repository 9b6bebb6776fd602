import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { diffMeasure } from '~/lib/measure-diff.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { AdaptationEntry } from './AdaptationEntry.tsx';
import { AdaptationFilters } from './AdaptationFilters.tsx';
import { actOnAdaptation } from './act-on-adaptation.server.ts';
import { adaptationsSearch } from './adaptations-search-params.ts';
import { loadAdaptations } from './load-adaptations.server.ts';

export const meta: MetaFunction = () => [{ title: 'การปรับใช้และข้อความซ้ำ — โปร่งใส' }];

const LIMIT = 20;

/** `/provinces/:code/adaptations?kind=local&mark=unmarked`: useful local changes and copied texts in one list. */
export async function loader(args: LoaderFunctionArgs) {
  const { entries, ...page } = await loadAdaptations(args);
  const { from } = page.search;
  return {
    ...page,
    total: entries.length,
    entries: entries.slice(from, from + LIMIT).map(({ isMarked, ...entry }) => {
      const [first] = entry.members;
      return { ...entry, diff: first?.adapted ? diffMeasure(first.standard, first.adapted) : null };
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  return actOnAdaptation(args);
}

export default function Adaptations() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('adaptations');
  const { t: common } = useTranslation('common');
  const { province, search, entries, total } = page;
  const home = `/provinces/${province.provinceCode}`;
  const address = `${home}/adaptations`;
  const at = (from: number) => address + adaptationsSearch.toSearch({ ...search, from });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[
        [common('fiscalYear'), page.fiscalYear],
        [t('kind'), search.kind ? t(`kinds.${search.kind}`) : common('all')],
        [t('mark'), search.mark ? t(`marks.${search.mark}`) : common('all')],
      ]}
      actions={<ExportMenu page={address} shown={adaptationsSearch.toSearch({ ...search, from: 0 })} />}
    >
      {answer && (
        <Notice kind={answer.result === 'done' ? 'done' : 'error'}>
          {answer.result === 'done' ? t(answer.isUndo ? 'undone' : 'done') : t(`problems.${answer.result}`)}
        </Notice>
      )}
      <AdaptationFilters page={page} clearTo={address} />
      <Card title={t('count', { count: total })} note={t('note')}>
        {total === 0 ? (
          <EmptyState title={t('empty')} action={<Link to={address}>{common('clear')}</Link>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul className="list-plain list-lines">
            {entries.map((entry) => {
              const [first] = entry.members;
              const key = `${entry.kind} ${first?.circularId} ${first?.measureNo} ${first?.agencyCode}`;
              return (
                <AdaptationEntry
                  key={key}
                  entry={entry}
                  maySpread={page.maySpread}
                  library={`${home}/measures`}
                />
              );
            })}
          </ul>
        )}
        {total > LIMIT && (
          <p className="spread small">
            {search.from > 0 ? (
              <Link to={at(Math.max(0, search.from - LIMIT))}>{t('before')}</Link>
            ) : (
              <span />
            )}
            {search.from + LIMIT < total && <Link to={at(search.from + LIMIT)}>{t('after')}</Link>}
          </p>
        )}
      </Card>
    </Page>
  );
}
