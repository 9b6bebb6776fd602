import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import styles from './findings.css?url';
import { findingsSearch } from './findings-search-params.ts';
import { LedgerCounts } from './LedgerCounts.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerList } from './LedgerList.tsx';
import { loadFindings } from './load-findings.server.ts';
import { NotSaved } from './NotSaved.tsx';
import { settle } from './settle.server.ts';
import { settleForm } from './settle-form.server.ts';

const PAGE_SIZE = 100;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `ตรวจทานตัวเลข ${loaded?.province.nameTh ?? ''} ${loaded?.ledger?.fiscalYear ?? ''} — โปร่งใส` },
];

/** After a conflict the list is read anew as well: it is what has changed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || actionStatus === 409;

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadFindings(args, (page) => ({ offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }));
  return { ...loaded, isDone: new URL(args.request.url).searchParams.get('done') === 'settled' };
}

/** Settles one row and leads back to the list as it was filtered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'findings.settle');
  const { key, request: asked } = settleForm(await readForm(request));
  const result = await withTenant(context.db, tenant, (t) =>
    settle(t, auditSource(context, actor), key, asked),
  );
  if (result.kind === 'unknown') throw notFound();
  if (result.kind === 'done') {
    const search = findingsSearch.toSearch(findingsSearch.parse(new URL(request.url).searchParams));
    const address = `/provinces/${province.provinceCode}/findings${search}`;
    return redirect(`${address}${search === '' ? '?' : '&'}done=settled`);
  }
  const { decision, corrected, reason } = asked;
  const fault = result.kind === 'invalid' ? result.fault : null;
  return data(
    { row: result.row, fault, fiscalYear: key.fiscalYear, given: { decision, corrected, reason } },
    { status: result.kind === 'conflict' ? 409 : 400 },
  );
}

export default function Findings() {
  const { province, search, years, ledger, isDone } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation(['findings', 'common']);
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (ledger === null) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState title={t('noYear.title')}>{t('noYear.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { fiscalYear, counts, rows, names, hasMore } = ledger;
  const address = `/provinces/${province.provinceCode}/findings`;
  const shown = { ...search, year: fiscalYear };
  const to = (change: Partial<typeof shown>) =>
    `${address}${findingsSearch.toSearch({ ...shown, ...change })}`;
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={t('lead')}
      actions={
        <ExportMenu
          page={address}
          shown={findingsSearch.toSearch({ ...shown, page: 1 })}
          everything={findingsSearch.toSearch({ year: shown.year })}
        />
      }
    >
      {failed ? (
        <NotSaved key={JSON.stringify(failed)} {...failed} names={names} />
      ) : (
        isDone && <Notice kind="done">{t('done')}</Notice>
      )}
      <LedgerCounts counts={counts} />
      <LedgerFilters search={search} fiscalYear={fiscalYear} years={years} address={address} />
      <Card>
        {rows.length === 0 ? (
          <NoRows
            isAllSettled={counts.open === 0 && search.state === 'open'}
            allTo={to({ state: 'all', page: 1 })}
          />
        ) : (
          <LedgerList rows={rows} fiscalYear={fiscalYear} names={names} />
        )}
        {(hasMore || search.page > 1) && (
          <p className="spread">
            {search.page > 1 ? <Link to={to({ page: search.page - 1 })}>{t('previousPage')}</Link> : <span />}
            {hasMore && <Link to={to({ page: search.page + 1 })}>{t('nextPage')}</Link>}
          </p>
        )}
      </Card>
    </Page>
  );
}

function NoRows({ isAllSettled, allTo }: { isAllSettled: boolean; allTo: string }) {
  const { t } = useTranslation('findings');
  return (
    <EmptyState
      title={t(isAllSettled ? 'none.settledTitle' : 'none.title')}
      action={<Link to={allTo}>{t('none.showAll')}</Link>}
    >
      {t(isAllSettled ? 'none.settled' : 'none.text')}
    </EmptyState>
  );
}
