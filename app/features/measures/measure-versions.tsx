import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion, readWholeNumber } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { listChanges } from './core/measure-changes.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import * as MeasureVersionRepository from './MeasureVersionRepository.server.ts';
import measuresStyles from './measures.css?url';
import { restoreVersion } from './restore-version.server.ts';
import { VersionList } from './VersionList.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: measuresStyles }];

export const meta: MetaFunction = () => [{ title: 'ประวัติของมาตรการ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.read');
  const { searchParams } = new URL(request.url);
  return withTenant(context.db, tenant, async (t) => {
    const measure = await MeasureRepository.findById(t, params.measureId ?? '');
    if (!measure) throw notFound();
    const versions = await MeasureVersionRepository.findAllVersions(t, measure.measureId);
    const find = (name: string) =>
      versions.find(({ version }) => String(version) === searchParams.get(name)) ?? null;
    const to = find('to') ?? versions[0] ?? null;
    const from = find('from') ?? versions.find(({ version }) => to && version < to.version) ?? null;
    return {
      province,
      measure: { measureId: measure.measureId, title: measure.title, version: measure.version },
      versions: versions.map(({ content, ...version }) => version),
      from: from?.version ?? null,
      to: to?.version ?? null,
      changes: from && to ? listChanges(from.content, to.content, measure.fiscalYear) : null,
      mayWrite: can(actor, 'measures.write', province),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.read');
  if (!can(actor, 'measures.write', province)) throw forbidden();
  const form = await readForm(request);
  const wanted = { current: readVersion(form), restored: readWholeNumber(form, 'restored') };
  const measureId = params.measureId ?? '';
  const isDone = await withTenant(context.db, tenant, (t) =>
    restoreVersion(t, measureId, wanted, auditSource(context, actor)),
  );
  if (!isDone) return data({ moved: true }, { status: 409 });
  return redirect(`/provinces/${province.provinceCode}/measures/${measureId}/versions`);
}

/** Every version of a measure, and what changed between two of them. */
export default function MeasureVersions() {
  const { province, measure, versions, from, to, changes, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('measures');
  const address = `/provinces/${province.provinceCode}/measures`;
  const choice = (name: 'from' | 'to', value: number | null) => (
    <label className="field">
      <span className="field-label">{t(`history.${name}`)}</span>
      <select name={name} defaultValue={value ?? undefined} key={value}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {t('version', { no: version })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Page
      title={t('history.title')}
      lead={measure.title}
      crumbs={[
        { label: t('title'), to: address },
        ...(mayWrite ? [{ label: t('edit.title'), to: `${address}/${measure.measureId}` }] : []),
      ]}
    >
      {answer?.moved && <Notice kind="warn" title={t('history.moved')} />}
      <Card title={t('history.list')} note={t('history.lead')}>
        <VersionList versions={versions} current={measure.version} mayWrite={mayWrite} />
      </Card>
      {versions.length > 1 && (
        <Card
          title={from !== null && to !== null ? t('history.between', { from, to }) : t('history.compare')}
          note={t('history.legend')}
        >
          <Form method="get" className="filter-bar" preventScrollReset>
            {choice('from', from)}
            {choice('to', to)}
            <button type="submit" className="button">
              {t('history.compare')}
            </button>
          </Form>
          {changes && <ChangeTable changes={changes} />}
        </Card>
      )}
    </Page>
  );
}
