import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { BatchList } from './BatchList.tsx';
import { LibraryActions } from './LibraryActions.tsx';
import { LibraryCards } from './LibraryCards.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { undoBatch } from './library-acts.server.ts';
import { loadLibrary } from './load-library.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import { measuresSearch } from './measures-search-params.ts';
import { StockList } from './StockList.tsx';
import { takeOverStock } from './take-over.server.ts';

export const meta: MetaFunction = () => [{ title: 'คลังมาตรการ — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stock, search, ...library } = await loadLibrary(args);
  const { province } = library;
  const inTopic = (topicNos: number[]) => search.topic === '' || topicNos.includes(Number(search.topic));
  return {
    ...library,
    search,
    stock: stock.filter((each) => inTopic(each.topicNos)),
    mayWrite: can(actor, 'measures.write', province),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.read');
  if (!can(actor, 'measures.write', province)) throw forbidden();
  const form = await readForm(request);
  const url = new URL(request.url);
  const search = measuresSearch.parse(url.searchParams);
  await withTenant(context.db, tenant, (t) => act(t, form, search.year, auditSource(context, actor)));
  return redirect(`${url.pathname.replace(/\.data$/, '')}${measuresSearch.toSearch(search)}`);
}

async function act(
  t: TenantDb,
  form: FormData,
  year: number | null,
  source: ReturnType<typeof auditSource>,
): Promise<void> {
  const intent = form.get('intent');
  if (intent === 'take-over') {
    await takeOverStock(t, form.getAll('stockCode').map(String), source, year ?? undefined);
  } else if (intent === 'undo') {
    await undoBatch(t, String(form.get('batchId') ?? ''), source);
  } else if (intent === 'retire' || intent === 'restore') {
    const measureId = String(form.get('measureId') ?? '');
    const kind = intent === 'retire' ? ('retired' as const) : ('restored' as const);
    const change = { kind, office: source.office, role: source.role };
    if (!(await MeasureRepository.updateIsRetired(t, measureId, intent === 'retire', change))) return;
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: `measure.${kind}`,
      subject: `measure:${measureId}`,
    });
  }
}

/** The province's library of standard measures of a year, and the starting stock to take over from. */
export default function Measures() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const address = `/provinces/${data.province.provinceCode}/measures`;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[
        [common('fiscalYear'), data.fiscalYear],
        [common('topic'), data.search.topic || common('all')],
      ]}
      actions={<LibraryActions address={address} search={data.search} mayWrite={data.mayWrite} />}
    >
      <LibraryFilters
        address={address}
        search={data.search}
        fiscalYear={data.fiscalYear}
        years={data.years}
        measures={data.all}
        labels={data.labels}
        indicators={data.indicators}
      />
      <p className="muted small">
        {common('fiscalYearValue', { year: data.fiscalYear })} ·{' '}
        {t('shown', { shown: data.measures.length, total: data.all.length })}
      </p>
      {data.measures.length === 0 ? (
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={
              data.mayWrite && data.all.length === 0 ? (
                <Link className="button" to={`${address}/copy?to=${data.fiscalYear}`}>
                  {t('copy')}
                </Link>
              ) : null
            }
          >
            {data.mayWrite ? t('empty.text') : null}
          </EmptyState>
        </Card>
      ) : (
        <LibraryCards
          address={address}
          measures={data.measures}
          labels={data.labels}
          fiscalYear={data.fiscalYear}
          mayWrite={data.mayWrite}
        />
      )}
      {data.batches.length > 0 && <BatchList batches={data.batches} mayWrite={data.mayWrite} />}
      {data.mayWrite && data.stock.length > 0 && (
        <Card title={t('stock.title')} note={t('stock.note')}>
          <StockList stock={data.stock} />
        </Card>
      )}
    </Page>
  );
}
