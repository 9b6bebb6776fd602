import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { defineSearch, yearParam } from '~/lib/search-params.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { CopyRows } from './CopyRows.tsx';
import { copyForward, planCopy } from './library-acts.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import { measuresSearch } from './measures-search-params.ts';
import { findTiedSchemes, labelTies } from './tie-labels.server.ts';

export const meta: MetaFunction = () => [{ title: 'คัดลอกมาตรการ — โปร่งใส' }];

/** Fiscal years (BE) of the libraries copied from and into. */
const copySearch = defineSearch({ from: yearParam, to: yearParam });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const asked = copySearch.parse(new URL(request.url).searchParams);
  return withTenant(context.db, tenant, async (t) => {
    const years = await MeasureRepository.findAllYears(t);
    const from =
      years.find((year) => year === asked.from) ??
      years.find((year) => asked.to === null || year < asked.to) ??
      null;
    if (from === null) return { province, years, from, to: null, rows: [], labels: {} };
    const to = asked.to !== null && asked.to > from ? asked.to : from + 1;
    const rows = await planCopy(t, from, to);
    const ties = rows.flatMap(({ measure, carried }) => [
      measure,
      { tiedItems: carried.flatMap((tie) => tie.to), tiedIndicators: [] },
    ]);
    const shown = rows.map(({ measure, isCopied, carried }) => ({
      measureId: measure.measureId,
      title: measure.title,
      isRange: measure.timeframeKind === 'date_range',
      isCopied,
      carried,
    }));
    return {
      province,
      years,
      from,
      to,
      rows: shown,
      labels: labelTies(await findTiedSchemes(t.trx, ties), ties),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const form = await readForm(request);
  const [from, to] = [yearParam.read(String(form.get('from'))), yearParam.read(String(form.get('to')))];
  if (!from || !to || to <= from || to > from + 10) throw new Response(null, { status: 400 });
  const chosen = form.getAll('measureId').map(String);
  await withTenant(context.db, tenant, (t) =>
    copyForward(t, { from, to }, chosen, auditSource(context, actor)),
  );
  return redirect(`/provinces/${province.provinceCode}/measures${measuresSearch.toSearch({ year: to })}`);
}

/** Last year's measures to go on with, and what became of the items they are tied to. */
export default function MeasuresCopy() {
  const { province, years, from, to, rows, labels } = useLoaderData<typeof loader>();
  const { t } = useTranslation('measures');
  const crumbs = [{ label: t('title'), to: `/provinces/${province.provinceCode}/measures` }];
  if (from === null || to === null)
    return (
      <Page title={t('forward.title')} crumbs={crumbs}>
        <Card>
          <EmptyState title={t('forward.noYears')} />
        </Card>
      </Page>
    );
  return (
    <Page title={t('forward.title')} lead={t('forward.lead')} crumbs={crumbs}>
      <Form method="get" className="filter-bar">
        <label className="field">
          <span className="field-label">{t('forward.from')}</span>
          <select name="from" defaultValue={from} key={from}>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{t('forward.to')}</span>
          <select name="to" defaultValue={to} key={to}>
            {[1, 2, 3].map((more) => (
              <option key={more}>{from + more}</option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('forward.choose')}
        </button>
      </Form>
      <Card>
        {rows.length === 0 ? (
          <EmptyState title={t('forward.empty', { year: from })} />
        ) : (
          <Form method="post" className="stack">
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="to" value={to} />
            <CopyRows key={`${from} ${to}`} rows={rows} labels={labels} />
            <div>
              <SubmitButton>{t('forward.submit')}</SubmitButton>
            </div>
          </Form>
        )}
      </Card>
    </Page>
  );
}
