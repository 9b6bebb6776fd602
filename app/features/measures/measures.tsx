import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import * as MeasureRepository from './MeasureRepository.server.ts';
import { measuresSearch } from './measures-search-params.ts';
import { StockList } from './StockList.tsx';
import { takeOverStock } from './take-over.server.ts';

export const meta: MetaFunction = () => [{ title: 'คลังมาตรการ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.read');
  const search = measuresSearch.parse(new URL(request.url).searchParams);
  return withTenant(context.db, tenant, async (t) => {
    const all = await MeasureRepository.findAll(t);
    const taken = new Set(all.map((measure) => measure.source));
    const inTopic = (topicNos: number[]) => search.topic === '' || topicNos.includes(Number(search.topic));
    return {
      province,
      search,
      total: all.length,
      retired: all.filter((measure) => measure.isRetired).length,
      measures: all.filter((measure) => measure.isRetired === search.retired && inTopic(measure.topicNos)),
      stock: (await MeasureRepository.findAllStock(t.trx)).filter(
        (each) => !taken.has(each.stockCode) && inTopic(each.topicNos),
      ),
      mayWrite: can(actor, 'measures.write', province),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.read');
  if (!can(actor, 'measures.write', province)) throw forbidden();
  const form = await readForm(request);
  const source = auditSource(context, actor);
  await withTenant(context.db, tenant, async (t) => {
    const intent = form.get('intent');
    const measureId = String(form.get('measureId') ?? '');
    if (intent === 'take-over') {
      await takeOverStock(t, form.getAll('stockCode').map(String), source);
    } else if (intent === 'retire' || intent === 'restore') {
      const changed = await MeasureRepository.updateIsRetired(t, measureId, intent === 'retire');
      if (changed) {
        await insertEvent(t.trx, source, {
          provinceCode: t.provinceCode,
          action: intent === 'retire' ? 'measure.retired' : 'measure.restored',
          subject: `measure:${measureId}`,
        });
      }
    }
  });
  const url = new URL(request.url);
  return redirect(
    `${url.pathname.replace(/\.data$/, '')}${measuresSearch.toSearch(measuresSearch.parse(url.searchParams))}`,
  );
}

/** The province's library of standard measures, and the starting stock to take over from. */
export default function Measures() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const address = `/provinces/${data.province.provinceCode}/measures`;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        data.mayWrite && (
          <>
            <Link className="button" to={`${address}/new`}>
              {t('new')}
            </Link>
            <Link
              className="button button-primary"
              to={`/provinces/${data.province.provinceCode}/circulars/new`}
            >
              {t('circulate')}
            </Link>
          </>
        )
      }
    >
      <FilterBar clearTo={address}>
        <FilterSelect
          name="topic"
          label={common('topic')}
          value={data.search.topic}
          all={common('all')}
          choices={(['1', '2', '3', '4', '5', '6', '7'] as const).map((no) => ({
            value: no,
            label: `${no}. ${t(`topics.t${no}`)}`,
          }))}
        />
        <FilterSelect
          name="retired"
          label={t('show')}
          value={data.search.retired ? '1' : '0'}
          choices={[
            { value: '0', label: t('inUse', { count: data.total - data.retired }) },
            { value: '1', label: t('retired', { count: data.retired }) },
          ]}
        />
      </FilterBar>
      {data.measures.length === 0 ? (
        <Card>
          <EmptyState title={t('empty.title')}>{data.mayWrite ? t('empty.text') : null}</EmptyState>
        </Card>
      ) : (
        <div className="columns columns-wide">
          {data.measures.map((measure) => (
            <MeasureCard key={measure.measureId} measure={measure}>
              {data.mayWrite && (
                <Form method="post" className="row" preventScrollReset>
                  <input type="hidden" name="measureId" value={measure.measureId} />
                  <Link className="button button-small" to={`${address}/${measure.measureId}`}>
                    {common('edit')}
                  </Link>
                  <button
                    type="submit"
                    className="button button-small"
                    name="intent"
                    value={measure.isRetired ? 'restore' : 'retire'}
                  >
                    {measure.isRetired ? t('restore') : t('retire')}
                  </button>
                </Form>
              )}
            </MeasureCard>
          ))}
        </div>
      )}
      {data.mayWrite && data.stock.length > 0 && (
        <Card title={t('stock.title')} note={t('stock.note')}>
          <StockList stock={data.stock} />
        </Card>
      )}
    </Page>
  );
}
