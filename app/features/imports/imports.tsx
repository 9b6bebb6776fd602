import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { BatchList } from './BatchList.tsx';
import * as ImportRepository from './ImportRepository.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import { PublishingCard } from './PublishingCard.tsx';
import * as PublishingRepository from './PublishingRepository.server.ts';
import { readUpload } from './read-upload.server.ts';
import { beginImport } from './run-imports.server.ts';
import { UploadForm } from './UploadForm.tsx';

export const meta: MetaFunction = () => [{ title: 'นำเข้าข้อมูล — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  return withTenant(context.db, tenant, async (t) => ({
    province,
    batches: await ImportRepository.findAll(t),
    years: await PublishingRepository.findAllYears(t),
    schemeYears: (await SchemeRepository.findAllFiscalYears(t.trx)).sort((a, b) => b - a),
    agencies: (await KnownAgencyRepository.findAllAgencies(t)).map(({ agencyCode, nameTh }) => ({
      agencyCode,
      nameTh,
    })),
    mayPublish: can(actor, 'results.publish', province),
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'imports.write');
  const form = await readForm(request);
  const address = `/provinces/${province.provinceCode}/imports`;
  const intent = String(form.get('intent') ?? 'upload');
  const year = /^2[45]\d\d$/.test(String(form.get('year') ?? '')) ? Number(form.get('year')) : null;
  if (intent === 'publish' || intent === 'unpublish') {
    if (!can(actor, 'results.publish', province)) throw forbidden();
    const reason = String(form.get('reason') ?? '')
      .trim()
      .slice(0, 1000);
    const source = auditSource(context, actor);
    const known = await withTenant(context.db, tenant, PublishingRepository.findAllYears);
    if (year === null || !known.some((each) => each.fiscalYear === year)) return redirect(address);
    if (intent === 'unpublish' && !reason)
      return data({ problem: 'reasonRequired' as const, year }, { status: 400 });
    if (intent === 'publish') await publishResults(context.db, tenant, year, { source });
    else await unpublishResults(context.db, tenant, year, { source, reason });
    return redirect(`${address}?done=${intent}&of=${year}`);
  }
  const upload = await readUpload(form);
  if (upload === null || upload === 'too_large')
    return data({ problem: upload ?? ('nothing' as const), year: null }, { status: 400 });
  const agencies = await withTenant(context.db, tenant, KnownAgencyRepository.findAllAgencies);
  const agencyCode = agencies.find((each) => each.agencyCode === form.get('agency'))?.agencyCode ?? null;
  const file = { ...upload, agencyCode, fiscalYear: year, isDemo: province.isDemo };
  return redirect(`${address}/${await beginImport(context.db, tenant, file, actor.displayName)}`);
}

/** Bring a file in, publish what was imported, and look up earlier imports. */
export default function Imports() {
  const { province, batches, years, schemeYears, agencies, mayPublish } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('imports');
  const done = search.get('done');
  const address = `/provinces/${province.provinceCode}/imports`;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {done && (
        <Notice kind="done">
          {t(done === 'unpublish' ? 'publishing.doneUnpublish' : 'publishing.donePublish', {
            year: search.get('of') ?? '',
          })}
        </Notice>
      )}
      {answer?.problem === 'reasonRequired' && <Notice kind="error">{t('publishing.reasonRequired')}</Notice>}
      <UploadForm
        schemeYears={schemeYears}
        agencies={agencies}
        error={
          answer?.problem === 'nothing'
            ? t('upload.nothing')
            : answer?.problem === 'too_large'
              ? t('refusals.too_large')
              : null
        }
        address={address}
      />
      <PublishingCard years={years} mayPublish={mayPublish} address={address} />
      <BatchList batches={batches} address={address} />
    </Page>
  );
}
